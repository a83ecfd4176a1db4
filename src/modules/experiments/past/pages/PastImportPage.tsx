import type { Frame } from '#kit/frame.ts'
import { writtenNumber } from '#kit/numbers.ts'
import { writtenLocale } from '#kit/texts.ts'
import { BigFigures } from '#ui/BigFigures/BigFigures.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { LinkList } from '#ui/LinkList/LinkList.tsx'
import { LiveRegion } from '#ui/LiveRegion/LiveRegion.tsx'
import { ImportGestures } from '#ui/StagedImport/ImportGestures.tsx'
import { ImportUnderWay } from '#ui/StagedImport/ImportUnderWay.tsx'
import { Table } from '#ui/Table/Table.tsx'
import { pastPaths } from '../../paths/past.ts'
import { paths } from '../../paths.ts'
import type { LineOutcome, PastImport } from '../past-import.ts'
import type { LineTold } from '../report.ts'
import { pastTexts } from '../texts/past-import.ts'
import { crumbsOf } from './PastFilePages.tsx'

interface PastImportProps {
  readonly frame: Frame
  readonly staged: PastImport
  readonly told: readonly LineTold[]
  /** Of the experiments that its lines made or met, by their identifier. */
  readonly titles: ReadonlyMap<string, { readonly slug: string; readonly title: string }>
  readonly ignored: readonly { readonly column: string; readonly cells: number }[]
}

const shown = 20

/** Third step and after: what would happen, what happens, what happened. */
export function PastImportPage(props: PastImportProps) {
  const { frame, staged, told } = props
  const texts = pastTexts[frame.locale]
  const titles = {
    read: texts.forecast,
    tried: texts.forecast,
    running: texts.runningTitle,
    done: texts.done,
    undoing: texts.undoingTitle,
    undone: texts.undone,
  }
  const isUnderWay = staged.state === 'running' || staged.state === 'undoing'
  return (
    <Layout
      frame={frame}
      title={titles[staged.state]}
      lead={staged.state === 'tried' ? texts.forecastLead : staged.fileName}
      crumbs={crumbsOf(frame)}
    >
      <LiveRegion subject={`experiments-import:${staged.id}`}>
        {isUnderWay ? (
          <ImportUnderWay
            locale={frame.locale}
            staged={staged}
            href={pastPaths.imported(staged.id)}
            words={texts}
          />
        ) : (
          <>
            <Figures {...props} />
            <Gestures {...props} />
          </>
        )}
      </LiveRegion>
      {told.length === 0 ? <p>{texts.gone}</p> : null}
      {staged.state === 'done' ? <Created {...props} /> : null}
      <Known {...props} />
      <Rejected {...props} />
      <Ignored {...props} />
    </Layout>
  )
}

const withOutcome = (told: readonly LineTold[], outcome: LineOutcome) =>
  told.filter((row) => row.outcome === outcome)

function Figures({ frame, staged, told }: PastImportProps) {
  const texts = pastTexts[frame.locale]
  const count = (outcome: LineOutcome) =>
    writtenNumber(withOutcome(told, outcome).length, frame.locale)
  const items =
    staged.state === 'undone'
      ? (['undone', 'kept'] as const).map((key) => ({
          value: count(key),
          label: texts.undoneCounts[key],
        }))
      : [
          { value: writtenNumber(staged.total, frame.locale), label: texts.counts.read },
          ...(['created', 'unchanged', 'rejected'] as const).map((key) => ({
            value: count(key),
            label: texts.counts[key],
          })),
        ]
  return <BigFigures items={items} />
}

function Gestures({ frame, staged, told }: PastImportProps) {
  const texts = pastTexts[frame.locale]
  const toWrite = withOutcome(told, 'created').length
  return (
    <ImportGestures
      frame={frame}
      staged={staged}
      confirm={toWrite > 0 ? texts.confirm(toWrite) : undefined}
      paths={pastPaths}
      words={texts}
    />
  )
}

function Created({ frame, told, titles }: PastImportProps) {
  const texts = pastTexts[frame.locale]
  const made = withOutcome(told, 'created').flatMap(
    ({ experimentId = '' }) => titles.get(experimentId) ?? [],
  )
  if (made.length === 0) return null
  return (
    <>
      <h2>{texts.createdTitle}</h2>
      <LinkList
        items={made.slice(0, shown).map(({ slug, title }) => ({
          label: title,
          labelIn: writtenLocale,
          href: paths.experiment(slug),
        }))}
      />
      {made.length > shown ? (
        <p>
          <a href={paths.portfolio}>{texts.createdMore(made.length - shown)}</a>
        </p>
      ) : null}
    </>
  )
}

function Known({ frame, told, titles }: PastImportProps) {
  const texts = pastTexts[frame.locale]
  const known = withOutcome(told, 'unchanged')
  if (known.length === 0) return null
  return (
    <>
      <h2>{texts.knownTitle}</h2>
      <p>{texts.knownLead}</p>
      <Table
        caption={texts.knownTitle}
        captionHidden
        columns={[texts.line, texts.titleOf, texts.existing].map((title) => ({ title }))}
        rows={known.slice(0, shown).map(({ line, title, experimentId = '' }) => {
          const there = titles.get(experimentId)
          return [
            String(line),
            <span lang={writtenLocale}>{title}</span>,
            there ? (
              <a lang={writtenLocale} href={paths.experiment(there.slug)}>
                {there.title}
              </a>
            ) : (
              texts.knownInFile
            ),
          ]
        })}
      />
    </>
  )
}

function Rejected({ frame, staged, told }: PastImportProps) {
  const texts = pastTexts[frame.locale]
  const rejected = withOutcome(told, 'rejected')
  if (rejected.length === 0) return null
  return (
    <>
      <h2>{texts.rejectedTitle}</h2>
      <p>
        <a href={pastPaths.rejected(staged.id)}>{texts.rejectedFile}</a>
      </p>
      <Table
        caption={texts.rejectedTitle}
        captionHidden
        columns={[texts.line, texts.titleOf, texts.reason, texts.expectedTitle].map((title) => ({
          title,
        }))}
        rows={rejected
          .slice(0, shown)
          .map(({ line, title, reasons }) => [
            String(line),
            <span lang={writtenLocale}>{title}</span>,
            reasons.map((reason) => texts.reasons[reason]).join(' · '),
            reasons.map((reason) => texts.expected[reason]).join(' · '),
          ])}
      />
    </>
  )
}

function Ignored({ frame, ignored }: PastImportProps) {
  const texts = pastTexts[frame.locale]
  if (ignored.length === 0) return null
  return (
    <>
      <h2>{texts.ignoredTitle}</h2>
      <ul>
        {ignored.map(({ column, cells }) => (
          <li>{texts.ignored(column, writtenNumber(cells, frame.locale))}</li>
        ))}
      </ul>
    </>
  )
}
