import { readUpload, sentEmptyFile } from '../answers.ts'
import type { HttpContext } from '../routes.ts'
import { type FileTable, readTable, toldOfFile } from '../sheets/read-table.ts'
import { csvTexts } from '../sheets/texts.ts'
import { toldOfRefused, withSheets } from '../sheets/told.ts'

/** The rest of a form travels with its file. */
const besides = 256 * 1024
/** Signs of a name that are kept: its end says more than its folders. */
const longestName = 80

/** What the route of a form with a table takes in, for a file of this many bytes at most. */
export function roomFor({ bytes }: { readonly bytes: number }): { readonly bodyLimit: number } {
  return { bodyLimit: bytes + besides }
}

export interface SentTable {
  readonly ok: true
  readonly fileName: string
  readonly bytes: Uint8Array
  readonly table: FileTable
  /** Sheets and lines that were not read, in words; nothing when all was. */
  readonly told: string | undefined
  /** A refusal of what it holds, in words: of a workbook, with the sheet that was read. */
  refusing(sentence: string): string
}

/** The table that came with a form; or what to do about it, for the field of the file. */
export async function readSentTable(
  c: HttpContext,
  noFile: string,
  field = 'file',
): Promise<SentTable | { readonly ok: false; readonly sentence: string }> {
  const { locale } = c.var.ctx
  if (await sentEmptyFile(c, field)) return { ok: false, sentence: csvTexts[locale].empty(1) }
  const file = await readUpload(c, field)
  if (!file) return { ok: false, sentence: noFile }
  const bytes = new Uint8Array(await file.arrayBuffer())
  const table = await readTable(bytes)
  if (!table.ok) return { ok: false, sentence: toldOfRefused(table, locale) }
  const fileName = file.name.slice(-longestName)
  const refusing = (sentence: string) => withSheets(sentence, table, locale)
  return { ok: true, fileName, bytes, table, told: toldOfFile(table, locale), refusing }
}
