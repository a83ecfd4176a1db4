import { odsOf } from './ods-of.ts'
import type { Sheet } from './sheet.ts'
import { isShort, writeApart } from './write-apart.ts'

/** Writes cells as texts and numbers in an OpenDocument spreadsheet; texts stay texts whatever they begin with. */
export async function writeOds(sheet: Sheet): Promise<Uint8Array> {
  return isShort([sheet]) ? await odsOf(sheet) : await writeApart('ods', [sheet])
}
