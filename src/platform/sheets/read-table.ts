import type { Locale } from '#kit/texts.ts'
import { readCsv } from './read-csv.ts'
import { readWorkbook } from './read-xlsx.ts'
import type { OtherSheet, SheetRow, SheetTable, TableProblem } from './table.ts'
import { toldOf } from './told.ts'

/** A table of texts, whatever file it came in. */
export interface FileTable extends SheetTable {
  readonly format: 'csv' | 'xlsx'
  /** How its text is written; empty for a workbook, which says it itself. */
  readonly encoding: string
  /** What parts the cells of a CSV: a comma in a number then means something else. */
  readonly delimiter?: string
  readonly sheet?: string
  readonly otherSheets?: readonly OtherSheet[]
}

export type TableReading = FileTable | TableProblem

/** A CSV in any of its dialects, or the first sheet of a workbook: how it begins says which, whatever it is called. */
export async function readTable(bytes: Uint8Array): Promise<TableReading> {
  if (!isPacked(bytes)) {
    const read = await readCsv(bytes)
    return read.ok ? { ...read, format: 'csv' } : read
  }
  const read = await readWorkbook(bytes)
  return read.ok ? { ...read, format: 'xlsx', encoding: '' } : read
}

/** A workbook of today is a ZIP; so is what is no workbook, which its reader refuses. */
function isPacked(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b
}

/** A row with a cell under no title comes with the others: it is refused among them, and given back. */
export function everyRow({
  rows,
  problems,
}: Pick<SheetTable, 'rows' | 'problems'>): readonly SheetRow[] {
  if (problems.length === 0) return rows
  const odd = problems.map(({ line, cells }) => ({ line, cells }))
  return [...rows, ...odd].sort((row, other) => row.line - other.line)
}

/** What was not read of the file itself, for whoever tells the rows with an odd cell among those refused. */
export function toldOfFile(table: FileTable, locale: Locale): string | undefined {
  return toldOf({ ...table, problems: [] }, locale)
}
