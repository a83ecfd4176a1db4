import type { Frame } from '#kit/frame.ts'
import { writtenNumber } from '#kit/numbers.ts'
import { ActionButton } from '#ui/ActionButton/ActionButton.tsx'
import { BigFigures } from '#ui/BigFigures/BigFigures.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { LinkList } from '#ui/LinkList/LinkList.tsx'
import { LiveRegion } from '#ui/LiveRegion/LiveRegion.tsx'
import { Notice } from '#ui/Notice/Notice.tsx'
import { Progress } from '#ui/Progress/Progress.tsx'
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
  readonly one: ResourceImport
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
  const { frame, one, report } = props
  const said = resourceImportTexts[frame.locale]
  const titles = {
    read: said.forecast,
    tried: said.forecast,
    running: said.runningTitle,
    done: said.done,
    undoing: said.undoingTitle,
    undone: said.undone,
  }
  const isMoving = one.state === 'running' || one.state === 'undoing'
  return (
    <Layout
      frame={frame}
      title={titles[one.state]}
      lead={one.state === 'tried' ? said.forecastLead : one.fileName}
      crumbs={importCrumbs(frame.locale)}
    >
      {one.pictures > 0 ? (
        <Notice tone="info">{said.pictures(writtenNumber(one.pictures, frame.locale))}</Notice>
      ) : null}
      <LiveRegion subject={`resources-import:${one.id}`}>
        {isMoving ? <UnderWay {...props} /> : <Figures {...props} />}
        {isMoving ? null : <Gestures {...props} />}
      </LiveRegion>
      {one.state === 'done' ? <Made {...props} /> : null}
      {one.state === 'done' ? <Twins {...props} /> : null}
      {isMoving ? null : <Assumed {...props} />}
      {report.rejected.length + report.notes.length > 0 ? (
        <p>
          <a href={importPaths.report(one.id)}>{said.reportFile}</a>
        </p>
      ) : null}
      {report.rejected.length > 0 ? <Rejected {...props} /> : null}
      {report.notes.length > 0 ? <Notes {...props} /> : null}
    </Layout>
  )
}

function UnderWay({ frame, one }: ImportPageProps) {
  const said = resourceImportTexts[frame.locale]
  const number = (value: number) => writtenNumber(value, frame.locale)
  return (
    <>
      <Progress
        label={one.fileName}
        value={one.handled}
        max={one.total}
        text={said.running(number(one.handled), number(one.total))}
        again={{ href: importPaths.imported(one.id), label: said.lookAgain }}
      />
      <p>{said.canLeave}</p>
    </>
  )
}

function Figures({ frame, one, counts }: ImportPageProps) {
  const said = resourceImportTexts[frame.locale]
  const number = (value: number | undefined) => writtenNumber(value ?? 0, frame.locale)
  const items =
    one.state === 'undone'
      ? (['undone', 'kept'] as const).map((key) => ({
          value: number(counts[key]),
          label: said.undoneCounts[key],
        }))
      : (['created', 'updated', 'same', 'edited', 'rejected'] as const).map((key) => ({
          value: number(counts[key]),
          label: said.counts[key],
        }))
  return <BigFigures items={items} />
}

function Gestures({ frame, one, counts }: ImportPageProps) {
  const said = resourceImportTexts[frame.locale]
  const toWrite = (counts.created ?? 0) + (counts.updated ?? 0)
  if (one.state === 'tried') {
    return (
      <>
        {toWrite === 0 ? (
          <p>{said.nothing}</p>
        ) : (
          <ActionButton
            frame={frame}
            action={importPaths.confirm(one.id)}
            label={said.confirm(writtenNumber(toWrite, frame.locale))}
            tone="action"
          />
        )}
        <p class="import-again">
          <a href={importPaths.prepare(one.id)}>{said.change}</a>
        </p>
      </>
    )
  }
  if (one.state !== 'done') return null
  return (
    <ActionButton
      frame={frame}
      action={importPaths.undo(one.id)}
      label={said.undo}
      confirm={said.undoConfirm}
      tone="danger"
    />
  )
}

/** What it wrote, to be opened, read and published by somebody else. */
function Made({ frame, one, made }: ImportPageProps) {
  const said = resourceImportTexts[frame.locale]
  if (made.total === 0) return null
  const number = writtenNumber(made.total, frame.locale)
  return (
    <section>
      <h2>{reviewTexts[frame.locale].importedTitle(number)}</h2>
      <BroughtList frame={frame} texts={made.texts} />
      <p>
        <a href={`${writingPaths.reviews}?import=${one.id}`}>{said.seeMade(number)}</a>
      </p>
    </section>
  )
}

/** What is probably here twice since: one of two is kept. */
function Twins({ frame, twins }: ImportPageProps) {
  if (twins.length === 0) return null
  const said = mergeTexts[frame.locale]
  return (
    <section>
      <h2>{said.deskTitle}</h2>
      <LinkList
        items={twins.map((twin) => ({
          label: said.compareThese(twin.keptTitle, twin.otherTitle),
          href: writingPaths.mergeWith(twin.keptSlug, twin.otherSlug),
        }))}
      />
    </section>
  )
}

/** What was left aside or decided without a word in the file: said before anything is written. */
function Assumed({ frame, one, report }: ImportPageProps) {
  const said = resourceImportTexts[frame.locale]
  const sentences = assumedSentences(report.assumed, one, frame.locale)
  const number = (value: number) => writtenNumber(value, frame.locale)
  return (
    <>
      {report.drafts > 0 ? <p>{said.drafts(number(report.drafts))}</p> : null}
      {sentences.length > 0 ? (
        <>
          <h2>{said.assumedTitle}</h2>
          <ul>
            {sentences.map((sentence) => (
              <li>{sentence}</li>
            ))}
          </ul>
        </>
      ) : null}
      {report.ignored.length > 0 ? (
        <>
          <h2>{said.ignoredTitle}</h2>
          <ul>
            {report.ignored.map(({ column, cells }) => (
              <li>{said.ignored(column, number(cells))}</li>
            ))}
          </ul>
        </>
      ) : null}
    </>
  )
}

function Rejected({ frame, one, report }: ImportPageProps) {
  const said = resourceImportTexts[frame.locale]
  return (
    <>
      <h2>{said.rejectedTitle}</h2>
      <p>
        <a href={importPaths.rejected(one.id)}>{said.rejectedFile}</a>
      </p>
      <Cells frame={frame} caption={said.rejectedTitle} cells={report.rejected} />
    </>
  )
}

function Notes({ frame, report }: ImportPageProps) {
  const said = resourceImportTexts[frame.locale]
  return (
    <>
      <h2>{said.notesTitle}</h2>
      <p>{said.notesLead}</p>
      <Cells frame={frame} caption={said.notesTitle} cells={report.notes} />
    </>
  )
}

function Cells(props: {
  readonly frame: Frame
  readonly caption: string
  readonly cells: readonly ReportedCell[]
}) {
  const { frame, caption, cells } = props
  const said = resourceImportTexts[frame.locale]
  const titles = [said.line, said.columnTitle, said.value, said.reason, said.expectedTitle]
  return (
    <Table
      caption={caption}
      captionHidden
      columns={titles.map((title) => ({ title }))}
      rows={reportedCells(cells, frame.locale).map((row) => [...row])}
    />
  )
}
