import type { Frame } from '#kit/frame.ts'
import { writtenNumber } from '#kit/numbers.ts'
import { ActionButton } from '#ui/ActionButton/ActionButton.tsx'
import { BigFigures } from '#ui/BigFigures/BigFigures.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { LiveRegion } from '#ui/LiveRegion/LiveRegion.tsx'
import { Notice } from '#ui/Notice/Notice.tsx'
import { Progress } from '#ui/Progress/Progress.tsx'
import { Table } from '#ui/Table/Table.tsx'
import type { LineProblem } from '../import-candidate.ts'
import { importPaths } from '../import-paths.ts'
import type { LineOutcome, ResourceImport } from '../resource-import.ts'
import { resourceImportTexts } from '../texts/import.ts'
import { importCrumbs } from './ImportPages.tsx'

export interface ImportPageProps {
  readonly frame: Frame
  readonly one: ResourceImport
  readonly counts: Readonly<Partial<Record<LineOutcome, number>>>
  /** The first of them; the file has them all. */
  readonly rejected: readonly { readonly line: number; readonly reason: LineProblem }[]
}

/** Third step and after: what would happen, what happens, what happened. */
export function ImportPage(props: ImportPageProps) {
  const { frame, one, rejected } = props
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
      {rejected.length > 0 ? <Rejected {...props} /> : null}
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

function Rejected({ frame, one, rejected }: ImportPageProps) {
  const said = resourceImportTexts[frame.locale]
  return (
    <>
      <h2>{said.rejectedTitle}</h2>
      <p>
        <a href={importPaths.rejected(one.id)}>{said.rejectedFile}</a>
      </p>
      <Table
        caption={said.rejectedTitle}
        captionHidden
        columns={[{ title: said.line }, { title: said.reason }]}
        rows={rejected.map(({ line, reason }) => [String(line), said.problems[reason]])}
      />
    </>
  )
}
