import { writtenDay } from '#kit/dates.ts'
import type { Frame } from '#kit/frame.ts'
import { Actions } from '#ui/ButtonLink/Actions.tsx'
import { ButtonLink } from '#ui/ButtonLink/ButtonLink.tsx'
import { FranceMap, type MapPoint } from '#ui/FranceMap/FranceMap.tsx'
import { whereOf } from '../../papers/index.ts'
import { reusePath, reusePaths } from '../../paths/reuse.ts'
import { reuseTexts } from '../../texts/reuse.ts'
import type { PlacedReuse, ResourceView } from '../../view/nouns.ts'

interface ReuseProps {
  readonly frame: Frame
  readonly view: ResourceView
  readonly points: readonly MapPoint[]
  readonly mayAdapt: boolean
}

/** What others did with it, said on the original: evidence for whoever hesitates. */
export function ResourceReuse({ frame, view, points, mayAdapt }: ReuseProps) {
  const { resource, reuses } = view
  const texts = reuseTexts[frame.locale]
  const { slug } = resource
  if (resource.state !== 'published' && reuses.length === 0) return null
  return (
    <section class="resource-reuse" aria-labelledby="reutilisations">
      <h2 id="reutilisations">{texts.reusedTitle}</h2>
      {reuses.length > 0 && <p>{texts.reusedCount(reuses.length)}</p>}
      {points.length > 0 && (
        <FranceMap locale={frame.locale} title={texts.mapTitle} points={points} />
      )}
      {reuses.map((reuse) => (
        <ReuseStory frame={frame} reuse={reuse} />
      ))}
      <Actions>
        <ButtonLink href={reusePath('reuse', { slug })} tone="quiet">
          {texts.tell}
        </ButtonLink>
        {mayAdapt && <a href={reusePath('derive', { slug })}>{texts.adapt}</a>}
        <a href={reusePath('lineage', { slug })}>{texts.lineage}</a>
        <a href={reusePaths.register}>{texts.register}</a>
      </Actions>
    </section>
  )
}

/** One reuse: where, when, what was changed, what happened. */
export function ReuseStory({ frame, reuse }: { frame: Frame; reuse: PlacedReuse }) {
  const texts = reuseTexts[frame.locale]
  const when = reuse.usedOn && writtenDay(reuse.usedOn, frame.locale)
  return (
    <article class="reuse-story">
      <p class="reuse-where">
        <strong>{whereOf(reuse)}</strong>
        {when ? `, ${when}` : ''} <span class="file-note">({texts.sources[reuse.source]})</span>
      </p>
      {reuse.changed && (
        <p>
          <em>{texts.changed}</em> – {reuse.changed}
        </p>
      )}
      <p>
        <em>{texts.happened}</em> – {reuse.happened || texts.notYet}
      </p>
      {reuse.href && (
        <p>
          <a href={reuse.href} rel="nofollow">
            {texts.readMore}
            <span class="visually-hidden"> ({whereOf(reuse)})</span>
          </a>
        </p>
      )}
    </article>
  )
}
