import type { Sheet } from './sheet.ts'
import { isShort, writeApart } from './write-apart.ts'
import { xlsxOf } from './xlsx-of.ts'

/** Writes typed cells: texts stay texts whatever they begin with, dates and sums can be computed. */
export async function writeXlsx(sheets: Sheet | readonly Sheet[]): Promise<Uint8Array> {
  const all = Array.isArray(sheets) ? (sheets as readonly Sheet[]) : [sheets as Sheet]
  return isShort(all) ? await xlsxOf(all) : await writeApart('xlsx', all)
}
