import { shortDay } from '#kit/dates.ts'
import type { Frame } from '#kit/frame.ts'
import type { Locale } from '#kit/texts.ts'
import { writtenLocale } from '#kit/texts.ts'
import { Notice } from '#ui/Notice/Notice.tsx'
import { Prose } from '#ui/Prose/Prose.tsx'
import { Table } from '#ui/Table/Table.tsx'
import type { Assessment, ChosenAction, MarkerLink } from '../assessment.ts'
import { bandOf } from '../bands.ts'
import { sortFindings, type Weakness } from '../findings.ts'
import { type Asked, findMarker, type IndexModel } from '../index-model.ts'
import { markerFromWave, wavePaths } from '../paths.ts'
import type { Found, Moved, PillarResults, RoleFound } from '../results.ts'
import { resultTexts } from '../texts/results.ts'
import { rosetteTexts } from '../texts/rosette.ts'
import { FactsView } from './FactsView.tsx'
import { MovedView } from './MovedView.tsx'
import { Rosette, writtenScore } from './Rosette.tsx'

export interface ResultsViewProps {
  readonly frame: Frame
  readonly slug: string
  readonly assessment: Assessment
  readonly model: IndexModel
  readonly results: readonly PillarResults[]
  /** What its questions may depend on. */
  readonly place: Asked
  readonly actions: readonly ChosenAction[]
  /** What is known to help, for the markers that are to be improved. */
  readonly links: readonly MarkerLink[]
  readonly moved: readonly Moved[]
  /** Chosen after the wave before. */
  readonly between: readonly ChosenAction[]
  /** Not published yet: there are no files. */
  readonly isPreview?: boolean
}

export function ResultsView(props: ResultsViewProps) {
  const { frame, slug, assessment, model, results, actions, moved } = props
  const { locale } = frame
  const texts = resultTexts[locale]
  const files = wavePaths(slug, assessment.wave)
  const { strengths, weaknesses } = sortFindings(results)
  return (
    <>
      {assessment.reason === '' ? null : (
        <Notice tone="caution" title={texts.below}>
          <p>{texts.belowWhy}</p>
          <Prose markdown={assessment.reason} />
        </Notice>
      )}
      <h2>{texts.how}</h2>
      <p>{texts.howWhy}</p>
      <Rosette
        locale={locale}
        title={texts.picture}
        description={texts.pictureOf}
        {...rosetteOf(model, results, locale)}
        table={results.map((pillar, at) => (
          <PillarTable
            pillar={pillar}
            model={model}
            locale={locale}
            first={results.slice(0, at).reduce((sum, { markers }) => sum + markers.length, 1)}
          />
        ))}
        downloads={props.isPreview ? undefined : { svg: files.svg, csv: files.csv }}
      />
      <FactsView {...{ locale, model, assessment }} place={props.place} />
      <h2>{texts.strengths}</h2>
      <p>{strengths.length === 0 ? texts.noStrength : texts.strengthsWhy}</p>
      <ul>
        {strengths.map(({ node }) => (
          <li>{node.title[locale]}</li>
        ))}
      </ul>
      <h2>{texts.improve}</h2>
      <p>{weaknesses.length === 0 ? texts.noImprove : texts.improveWhy}</p>
      <ul>
        {weaknesses.map((weakness) => (
          <WeakItem weakness={weakness} {...props} />
        ))}
      </ul>
      <h2>{texts.actions}</h2>
      {actions.length === 0 ? <p>{texts.noActions}</p> : null}
      <ActionList actions={actions} model={model} locale={locale} />
      {moved.length > 0 ? <MovedView {...props} /> : null}
    </>
  )
}

export function rosetteOf(model: IndexModel, results: readonly PillarResults[], locale: Locale) {
  const markers = results.flatMap((pillar) =>
    pillar.markers.map((found) => ({ pillar: pillar.node, found })),
  )
  return {
    reading: rosetteTexts[locale].results,
    petals: markers.map(({ pillar, found }) => ({
      pillar: pillar.title[locale],
      label: found.node.title[locale],
      score: found.fact,
    })),
    points: model.roles.map(({ id, text }) => ({
      role: text[locale],
      scores: markers.map(
        ({ found }) => found.roles.find(({ role }) => role === id)?.perceived?.mean,
      ),
    })),
  }
}

interface PillarTableProps {
  readonly pillar: PillarResults
  readonly model: IndexModel
  readonly locale: Locale
  /** The number of its first petal. */
  readonly first: number
}

function PillarTable({ pillar, model, locale, first }: PillarTableProps) {
  const texts = resultTexts[locale]
  const row = (title: string, { fact, roles }: Found<unknown>) => [
    title,
    fact === undefined ? texts.noFact : writtenScore(fact, locale),
    ...model.roles.map(({ id }) =>
      cellOf(
        roles.find(({ role }) => role === id),
        locale,
      ),
    ),
  ]
  return (
    <Table
      caption={texts.table(pillar.node.title[locale])}
      columns={[
        { title: texts.marker },
        { title: texts.facts },
        ...model.roles.map(({ text }) => ({ title: text[locale] })),
      ]}
      rows={[
        ...pillar.markers.map((found, at) =>
          row(texts.numbered(first + at, found.node.title[locale]), found),
        ),
        row(texts.whole, pillar),
      ]}
    />
  )
}

function cellOf(found: RoleFound | undefined, locale: Locale): string {
  const texts = resultTexts[locale]
  if (found && !found.asked) return texts.unasked
  if (!found?.perceived) return texts.few
  const { mean, low, high, n } = found.perceived
  const [value, least, most] = [mean, low, high].map((score) => writtenScore(score, locale))
  const words = texts.estimate(value ?? '', least ?? '', most ?? '', texts.band(bandOf(n)))
  if (found.gap === undefined) return words
  return `${words} — ${found.gap > 0 ? texts.gap.above : texts.gap.below}`
}

function WeakItem(props: ResultsViewProps & { weakness: Weakness }) {
  const { weakness, model, links, frame, slug, assessment } = props
  const { locale } = frame
  const texts = resultTexts[locale]
  const { node } = weakness.found
  const names = [
    ...(weakness.facts ? [texts.facts] : []),
    ...model.roles.filter(({ id }) => weakness.roles.includes(id)).map(({ text }) => text[locale]),
  ]
  const own = links.filter(({ markerId }) => markerId === node.id).slice(0, 3)
  return (
    <li>
      {node.title[locale]} ({texts.because(names.join(', '))}).{' '}
      <a
        href={markerFromWave(node.id, slug, assessment.wave)}
        aria-label={texts.triedFor(node.title[locale])}
      >
        {texts.tried}
      </a>
      {own.length > 0 ? (
        <ul>
          {own.map(({ href, title }) => (
            <li>
              <a href={href} lang={writtenLocale}>
                {title}
              </a>
            </li>
          ))}
        </ul>
      ) : null}
    </li>
  )
}

interface ActionListProps {
  readonly actions: readonly ChosenAction[]
  readonly model: IndexModel
  readonly locale: Locale
}

function ActionList({ actions, model, locale }: ActionListProps) {
  const texts = resultTexts[locale]
  return (
    <ul>
      {actions.map(({ text, markerId, dueOn, committed }) => (
        <li>
          <Prose markdown={text} />
          <p class="hint">
            {[
              findMarker(model, markerId)?.title[locale] ?? markerId,
              texts.due(shortDay(dueOn, locale, undefined)),
              ...(committed ? [texts.committed] : []),
            ].join(', ')}
          </p>
        </li>
      ))}
    </ul>
  )
}
