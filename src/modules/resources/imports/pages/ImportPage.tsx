import type { Frame } from '#kit/frame.ts'
import { writtenNumber } from '#kit/numbers.ts'
import { BigFigures } from '#ui/BigFigures/BigFigures.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { LinkList } from '#ui/LinkList/LinkList.tsx'
import { LiveRegion } from '#ui/LiveRegion/LiveRegion.tsx'
import { Notice } from '#ui/Notice/Notice.tsx'
import { ImportGestures } from '#ui/StagedImport/ImportGestures.tsx'
import { ImportUnderWay } from '#ui/StagedImport/ImportUnderWay.tsx'
import { Table } from '#ui/Table/Table.tsx'
import { mergeTexts } from '../../duplicates/nouns.ts'
import type { LineOutcome } from '../../import-states.ts'
import { importPaths } from '../../paths/imports.ts'
import { writingPaths } from '../../paths/writing.ts'
import { BroughtList } from '../../review/index.ts'
import { reviewTexts } from '../../review/nouns.ts'
import type { BroughtTexts } from '../../working/nouns.ts'
import type { ImportReport, ImportTwin, ResourceImport } from '../staged.ts'
import { resourceImportTexts } from '../texts/import.ts'
import { assumedSentences, type ReportedCell, reportedCells } from '../texts/report.ts'
import { importCrumbs } from './ImportPages.tsx'

export interface ImportPageProps {
  readonly frame: Frame
  readonly resourceImport: ResourceImport
  readonly counts: Readonly<Partial<Record<LineOutcome, number>>>
  /** The first lines of each list; the file has them all. */
  readonly report: ImportReport
  /** The first texts that it wrote. */
  readonly made: BroughtTexts
  /** Of these, those that resemble what was here before. */
  readonly twins: readonly ImportTwin[]
}

/** Third step and after: what would happen, what happens, what happened. */
export function ImportPage(props: ImportPageProps) {
  const { frame, resourceImport, report } = props
  const texts = resourceImportTexts[frame.locale]
  const titles = {
    read: texts.forecast,
    tried: texts.forecast,
    running: texts.runningTitle,
    done: texts.done,
    undoing: texts.undoingTitle,
    undone: texts.undone,
  }
  const isMoving = resourceImport.state === 'running' || resourceImport.state === 'undoing'
  return (
    <Layout
      frame={frame}
      title={titles[resourceImport.state]}
      lead={resourceImport.state === 'tried' ? texts.forecastLead : resourceImport.fileName}
      crumbs={importCrumbs(frame.locale)}
    >
      {resourceImport.pictures > 0 ? (
        <Notice tone="info">
          {texts.pictures(writtenNumber(resourceImport.pictures, frame.locale))}
        </Notice>
      ) : null}
      <LiveRegion subject={`resources-import:${resourceImport.id}`}>
        {isMoving ? (
          <ImportUnderWay
            locale={frame.locale}
            staged={resourceImport}
            href={importPaths.imported(resourceImport.id)}
            words={texts}
          />
        ) : (
          <Figures {...props} />
        )}
        {isMoving ? null : <Gestures {...props} />}
      </LiveRegion>
      {resourceImport.state === 'done' ? <Made {...props} /> : null}
      {resourceImport.state === 'done' ? <Twins {...props} /> : null}
      {isMoving ? null : <Assumed {...props} />}
      {report.rejected.length + report.notes.length > 0 ? (
        <p>
          <a href={importPaths.report(resourceImport.id)}>{texts.reportFile}</a>
        </p>
      ) : null}
      {report.rejected.length > 0 ? <Rejected {...props} /> : null}
      {report.notes.length > 0 ? <Notes {...props} /> : null}
    </Layout>
  )
}

function Figures({ frame, resourceImport, counts }: ImportPageProps) {
  const texts = resourceImportTexts[frame.locale]
  const number = (value: number | undefined) => writtenNumber(value ?? 0, frame.locale)
  const items =
    resourceImport.state === 'undone'
      ? (['undone', 'kept'] as const).map((key) => ({
          value: number(counts[key]),
          label: texts.undoneCounts[key],
        }))
      : (['created', 'updated', 'same', 'edited', 'rejected'] as const).map((key) => ({
          value: number(counts[key]),
          label: texts.counts[key],
        }))
  return <BigFigures items={items} />
}

function Gestures({ frame, resourceImport, counts }: ImportPageProps) {
  const texts = resourceImportTexts[frame.locale]
  const toWrite = (counts.created ?? 0) + (counts.updated ?? 0)
  const { confirm, prepare: columns, undo } = importPaths
  return (
    <ImportGestures
      frame={frame}
      staged={resourceImport}
      confirm={toWrite > 0 ? texts.confirm(writtenNumber(toWrite, frame.locale)) : undefined}
      paths={{ confirm, columns, undo }}
      words={texts}
    />
  )
}

/** What it wrote, to be opened, read and published by somebody else. */
function Made({ frame, resourceImport, made }: ImportPageProps) {
  const texts = resourceImportTexts[frame.locale]
  if (made.total === 0) return null
  const number = writtenNumber(made.total, frame.locale)
  return (
    <section>
      <h2>{reviewTexts[frame.locale].importedTitle(number)}</h2>
      <BroughtList frame={frame} texts={made.texts} />
      <p>
        <a href={`${writingPaths.reviews}?import=${resourceImport.id}`}>{texts.seeMade(number)}</a>
      </p>
    </section>
  )
}

/** What is probably here twice since: one of two is kept. */
function Twins({ frame, twins }: ImportPageProps) {
  if (twins.length === 0) return null
  const texts = mergeTexts[frame.locale]
  return (
    <section>
      <h2>{texts.deskTitle}</h2>
      <LinkList
        items={twins.map((twin) => ({
          label: texts.compareThese(twin.keptTitle, twin.otherTitle),
          href: writingPaths.mergeWith(twin.keptSlug, twin.otherSlug),
        }))}
      />
    </section>
  )
}

/** What was left aside or decided without a word in the file: said before anything is written. */
function Assumed({ frame, resourceImport, report }: ImportPageProps) {
  const texts = resourceImportTexts[frame.locale]
  const sentences = assumedSentences(report.assumed, resourceImport, frame.locale)
  const number = (value: number) => writtenNumber(value, frame.locale)
  return (
    <>
      {report.drafts > 0 ? <p>{texts.drafts(number(report.drafts))}</p> : null}
      {sentences.length > 0 ? (
        <>
          <h2>{texts.assumedTitle}</h2>
          <ul>
            {sentences.map((sentence) => (
              <li>{sentence}</li>
            ))}
          </ul>
        </>
      ) : null}
      {report.ignored.length > 0 ? (
        <>
          <h2>{texts.ignoredTitle}</h2>
          <ul>
            {report.ignored.map(({ column, cells }) => (
              <li>{texts.ignored(column, number(cells))}</li>
            ))}
          </ul>
        </>
      ) : null}
    </>
  )
}

function Rejected({ frame, resourceImport, report }: ImportPageProps) {
  const texts = resourceImportTexts[frame.locale]
  return (
    <>
      <h2>{texts.rejectedTitle}</h2>
      <p>
        <a href={importPaths.rejected(resourceImport.id)}>{texts.rejectedFile}</a>
      </p>
      <Cells frame={frame} caption={texts.rejectedTitle} cells={report.rejected} />
    </>
  )
}

function Notes({ frame, report }: ImportPageProps) {
  const texts = resourceImportTexts[frame.locale]
  return (
    <>
      <h2>{texts.notesTitle}</h2>
      <p>{texts.notesLead}</p>
      <Cells frame={frame} caption={texts.notesTitle} cells={report.notes} />
    </>
  )
}

function Cells(props: {
  readonly frame: Frame
  readonly caption: string
  readonly cells: readonly ReportedCell[]
}) {
  const { frame, caption, cells } = props
  const texts = resourceImportTexts[frame.locale]
  const titles = [texts.line, texts.columnTitle, texts.value, texts.reason, texts.expectedTitle]
  return (
    <Table
      caption={caption}
      captionHidden
      columns={titles.map((title) => ({ title }))}
      rows={reportedCells(cells, frame.locale).map((row) => [...row])}
    />
  )
}
