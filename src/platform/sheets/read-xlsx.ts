import { readApart } from '../imports/read-apart.ts'
import { readers } from '../imports/readers.ts'
import type { BookTable } from './parse-workbook.ts'
import { appendTo } from './read-csv.ts'
import type { SheetRow, TableProblem } from './table.ts'

export type XlsxReading = BookTable | TableProblem

export const xlsxLimits = readers.workbook

/**
 * The first sheet of a workbook (Excel or OpenDocument) that can be seen and holds something, as texts.
 * Formulas are not computed: the value that was kept is read. The other sheets are named.
 */
export async function readWorkbook(bytes: Uint8Array): Promise<XlsxReading> {
  const rows: SheetRow[] = []
  const read = await readApart<Omit<BookTable, 'rows'> | TableProblem, readonly SheetRow[]>(
    'workbook',
    bytes,
    { onPart: (part) => appendTo(rows, part) },
  )
  if (!read.ok) {
    return { ok: false, refusal: read.refusal === 'broke' ? 'not-xlsx' : read.refusal, line: 1 }
  }
  return read.value.ok ? { ...read.value, rows } : read.value
}
