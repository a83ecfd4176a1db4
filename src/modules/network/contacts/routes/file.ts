import { toldApart } from '#kit/column-mapping.ts'
import { done, type Result, refused } from '#kit/result.ts'
import type { Locale } from '#kit/texts.ts'
import { readCsv } from '#platform/sheets/read-csv.ts'
import { readVcards } from '#platform/sheets/read-vcard.ts'
import { readWorkbook } from '#platform/sheets/read-xlsx.ts'
import type { SheetRow, SheetTable } from '#platform/sheets/table.ts'
import { csvTexts } from '#platform/sheets/texts.ts'
import { toldOf } from '#platform/sheets/told.ts'
import { type ContactFile, type FileRefusal, fileLimits } from '../import.ts'
import { hasNoTitles } from '../report.ts'
import { importTexts } from '../texts/contact-import.ts'

/** A table of texts, whatever the file is: what it is called says less than how it begins. */
export async function readContactFile(
  name: string,
  bytes: Uint8Array,
  locale: Locale = 'fr',
): Promise<Result<ContactFile, FileRefusal> & { readonly line?: number }> {
  if (bytes.length > fileLimits.bytes) return refused('too-large')
  const read = await readAny(name, bytes, locale)
  if (!read.ok) return read
  if (read.value.format !== 'vcard' && hasNoTitles(read.value.header)) return refused('no-titles')
  if (read.value.rows.length === 0) return refused('no-lines')
  if (read.value.rows.length > fileLimits.lines) return refused('too-many-lines')
  return read
}

async function readAny(
  name: string,
  bytes: Uint8Array,
  locale: Locale = 'fr',
): Promise<Result<ContactFile, FileRefusal> & { readonly line?: number }> {
  const start = Buffer.from(bytes.subarray(0, 64)).toString('latin1')
  if (start.startsWith('PK') || /\.xlsx$/i.test(name)) {
    const read = await readWorkbook(bytes)
    if (!read.ok) return refused(read.refusal)
    return done({
      format: 'xlsx',
      encoding: '',
      header: toldApart(read.header),
      rows: withOdd(read),
      told: toldOf({ ...read, problems: [] }, locale),
    })
  }
  if (/BEGIN:VCARD/i.test(start) || /\.(vcf|vcard)$/i.test(name)) {
    const read = await readVcards(bytes)
    if (!read.ok) return refused(read.refusal)
    return done({ format: 'vcard', encoding: '', header: read.header, rows: read.rows })
  }
  const read = await readCsv(bytes)
  if (!read.ok) return { ...refused(read.refusal), line: read.line }
  return done({
    format: 'csv',
    encoding: read.encoding,
    header: toldApart(read.header),
    rows: withOdd(read),
    told: toldOf({ ...read, problems: [] }, locale),
  })
}

/** A row with a cell under no title comes with the others: it is refused among them, and given back. */
function withOdd({ rows, problems }: Pick<SheetTable, 'rows' | 'problems'>): readonly SheetRow[] {
  const odd = problems.map(({ line, cells }) => ({ line, cells }))
  return odd.length === 0 ? rows : [...rows, ...odd].sort((row, other) => row.line - other.line)
}

/** What to do about a file that could not be read. */
export function fileSentence(refusal: FileRefusal, line: number, locale: Locale): string {
  const texts = importTexts[locale].refusals
  switch (refusal) {
    case 'too-many-lines':
    case 'no-lines':
    case 'no-titles':
    case 'not-xlsx':
    case 'not-vcard':
      return texts[refusal]
    default:
      return csvTexts[locale][refusal](line)
  }
}
