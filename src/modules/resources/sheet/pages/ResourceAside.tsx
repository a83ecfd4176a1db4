import { writtenDay } from '#kit/dates.ts'
import type { Frame } from '#kit/frame.ts'
import { colon } from '#kit/words.ts'
import { Actions } from '#ui/ButtonLink/Actions.tsx'
import { ButtonLink } from '#ui/ButtonLink/ButtonLink.tsx'
import { Card } from '#ui/Card/Card.tsx'
import { Meter } from '#ui/Meter/Meter.tsx'
import { Prose } from '#ui/Prose/Prose.tsx'
import { careTexts } from '../../care/nouns.ts'
import { completenessOf } from '../../completeness.ts'
import { mergeTexts } from '../../duplicates/nouns.ts'
import { fileTexts } from '../../files/nouns.ts'
import { isDepositable } from '../../papers/index.ts'
import { readTwins, reusePath, twinPath } from '../../paths/reuse.ts'
import { writingPaths } from '../../paths/writing.ts'
import { replyPath, zenodoPath } from '../../paths.ts'
import type { Resource } from '../../resource.ts'
import { licenceMeaning, licenceName } from '../../texts/licences.ts'
import { type EvidenceLevel, resourceTexts } from '../../texts/resources.ts'
import { reuseTexts } from '../../texts/reuse.ts'
import type { ResourceView } from '../../view/nouns.ts'
import { writingTexts } from '../../working/nouns.ts'

interface AsideProps {
  readonly frame: Frame
  readonly view: ResourceView
  readonly mayReply: boolean
  readonly mayKeepFiles: boolean
  readonly mayMerge?: boolean
  readonly isPreview?: boolean
}

/** Beside the sheet: how to reuse it, how solid it is, who wrote it. */
export function ResourceAside(props: AsideProps) {
  const { frame, view, mayReply, mayKeepFiles, isPreview } = props
  const { resource, parent } = view
  const { percent } = completenessOf(resource, view.files.length)
  const isShown = resource.state === 'published' && !isPreview
  const { slug } = resource
  const { locale } = frame
  const texts = resourceTexts[locale]
  const words = reuseTexts[locale]
  return (
    <>
      <Card title={texts.reuseTitle}>
        <p>
          <strong>{licenceName(resource.licence, locale)}</strong>.{' '}
          {licenceMeaning(resource.licence, locale)} <a href="#citer">{words.citeTitle}</a>
        </p>
        {parent && (
          <p>
            {words.adaptedFrom}{' '}
            <a lang={parent.language} href={parent.href}>
              {parent.title}
            </a>
            .
          </p>
        )}
        <OriginLinks frame={frame} resource={resource} />
        <Actions>
          {readTwins.map((twin) => (
            <a href={twinPath(slug, twin)}>{words.twins[twin]}</a>
          ))}
          <a href={twinPath(slug, 'jsonld')}>{words.forMachines}</a>
        </Actions>
        {mayKeepFiles && (
          <p>
            <a href={reusePath('files', { slug })}>{fileTexts[locale].manage}</a>
          </p>
        )}
        {mayKeepFiles && isDepositable(resource) && (
          <p>
            <a href={zenodoPath(slug)}>{fileTexts[locale].deposit}</a>
          </p>
        )}
      </Card>
      <section>
        <h2>{texts.solidity}</h2>
        <Meter
          label={texts.solidity}
          labelHidden
          look="level"
          value={resource.evidenceLevel}
          max={5}
          text={`${texts.solidityLevel(String(resource.evidenceLevel))}${colon[locale]}${levelText(frame, resource)}.`}
        />
        {resource.content.evidenceReason && (
          <Prose markdown={resource.content.evidenceReason} language={resource.language} />
        )}
        <Meter
          label={writingTexts[locale].completeness}
          value={percent}
          max={100}
          text={writingTexts[locale].completenessText(String(percent))}
        />
      </section>
      <section>
        <h2>{texts.authors}</h2>
        <ul>
          {resource.content.authors.map(({ name, organisation }) => (
            <li>{[name, organisation].filter(Boolean).join(', ')}</li>
          ))}
        </ul>
        <p>
          {isShown
            ? texts.version(String(resource.version), writtenDay(resource.updatedAt, locale))
            : writingTexts[locale].notShownYet}
        </p>
        {resource.state === 'published' && (
          <p>
            <a href={writingPaths.versions(slug)}>{careTexts[locale].versionsTitle}</a>
          </p>
        )}
      </section>
      {props.mayMerge && resource.state !== 'retired' && (
        <p>
          <a href={writingPaths.merge(slug)}>{mergeTexts[locale].link}</a>
        </p>
      )}
      {mayReply && (
        <p>
          <ButtonLink href={replyPath(resource.slug)} tone="quiet">
            {texts.reply}
          </ButtonLink>
        </p>
      )}
    </>
  )
}

function OriginLinks({ frame, resource }: { frame: Frame; resource: Resource }) {
  const { origin } = resource
  if (!origin) return null
  const texts = resourceTexts[frame.locale]
  return (
    <>
      {origin.adoptHref && (
        <p>
          <ButtonLink href={origin.adoptHref}>{texts.adopt}</ButtonLink>
        </p>
      )}
      <OriginLink origin={origin} texts={texts} />
      {origin.familyHref && (
        <p>
          <a href={origin.familyHref}>{texts.family}</a>
        </p>
      )}
    </>
  )
}

const originWords = { experiment: 'origin', visit: 'originVisit', event: 'originEvent' } as const

/** A coaching is between people, and what the watch found is told by its link. */
function OriginLink(props: {
  origin: NonNullable<Resource['origin']>
  texts: Readonly<Record<'origin' | 'originVisit' | 'originEvent', string>>
}) {
  const { origin, texts } = props
  if (origin.kind === 'coaching' || origin.kind === 'watch') return null
  return (
    <p>
      <a href={origin.href}>{texts[originWords[origin.kind]]}</a>
    </p>
  )
}

function levelText(frame: Frame, resource: Resource): string {
  const level = Math.max(0, Math.min(5, resource.evidenceLevel)) as EvidenceLevel
  // Nobody said how solid it is; its sources are read just below.
  if (level === 0 && resource.content.sources.length > 0) {
    return resourceTexts[frame.locale].levelNotSaid
  }
  return resourceTexts[frame.locale].levels[level]
}
