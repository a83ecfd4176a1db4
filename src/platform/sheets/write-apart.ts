import { inTurns } from '../in-turns.ts'
import { runThread } from '../threads/run-thread.ts'
import type { WritingTask } from './in-thread.ts'
import type { Sheet, SheetCell } from './sheet.ts'

/** So few cells are written in a few milliseconds: a thread would cost more. */
const few = 3_000

export function isShort(sheets: readonly Sheet[]): boolean {
  return sheets.reduce((sum, { columns, rows }) => sum + columns.length * rows.length, 0) <= few
}

/** Writes a workbook in a thread. Even what is sent to it is made in turns: a list of all the places has a million cells. */
export async function writeApart(
  kind: WritingTask['kind'],
  sheets: readonly Sheet[],
): Promise<Uint8Array> {
  const task: WritingTask = {
    kind,
    sheets: await Promise.all(
      sheets.map(async (sheet) => ({
        name: sheet.name,
        columns: sheet.columns,
        ...(sheet.isPrinted ? { isPrinted: sheet.isPrinted } : {}),
        rows: await asBytes(sheet.rows),
      })),
    ),
  }
  const limits = { lane: 'readers', seconds: 120, megabytes: 768 } as const
  const written = await runThread<Uint8Array>('platform/sheets', task, limits).result
  if (!written.ok) throw new Error(`a workbook was not written: ${written.refusal}`)
  return written.value
}

async function asBytes(rows: Sheet['rows']): Promise<Uint8Array> {
  const pieces: Buffer[] = [Buffer.from('[')]
  const line = (row: readonly SheetCell[], at: number) =>
    `${at === 0 ? '' : ','}${JSON.stringify(row.map(plain))}`
  for await (const piece of inTurns(rows, line)) pieces.push(Buffer.from(piece))
  pieces.push(Buffer.from(']'))
  return Buffer.concat(pieces)
}

/** A moment as a list of one number; what is no number at all stays what it is, nothing. */
function plain(cell: SheetCell): unknown {
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? null : [cell.getTime()]
  return cell ?? null
}
