import { readApart } from '../imports/read-apart.ts'
import type { WholeBook } from './parse-every-sheet.ts'
import type { TableProblem } from './table.ts'

/** Every sheet of a workbook (Excel or OpenDocument), as texts, each row with its line. */
export async function readEverySheet(bytes: Uint8Array): Promise<WholeBook | TableProblem> {
  const read = await readApart<WholeBook | TableProblem>('workbook', bytes, {
    options: { sheets: 'every' },
  })
  if (read.ok) return read.value
  return { ok: false, refusal: read.refusal === 'broke' ? 'not-xlsx' : read.refusal, line: 1 }
}
