import { odsOf } from './ods-of.ts'
import type { Sheet, SheetCell } from './sheet.ts'
import { xlsxOf } from './xlsx-of.ts'

/** Sheets to write in a thread: their rows as JSON, a moment being a list of one number. */
export interface WritingTask {
  readonly kind: 'xlsx' | 'ods'
  readonly sheets: readonly (Omit<Sheet, 'rows'> & { readonly rows: Uint8Array })[]
}

export async function run({ kind, sheets }: WritingTask): Promise<Uint8Array> {
  const all = sheets.map((sheet) => ({ ...sheet, rows: rowsIn(sheet.rows) }))
  const [first] = all
  if (kind === 'xlsx' || !first) return await xlsxOf(all)
  return await odsOf(first)
}

function rowsIn(bytes: Uint8Array): readonly (readonly SheetCell[])[] {
  const rows: unknown[][] = JSON.parse(new TextDecoder().decode(bytes))
  return rows.map((row) =>
    row.map((cell) => (Array.isArray(cell) ? new Date(cell[0]) : cell) as SheetCell),
  )
}
