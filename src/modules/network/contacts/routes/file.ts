import { toldApart } from '#kit/column-mapping.ts'
import { done, type Result, refused } from '#kit/result.ts'
import type { Locale } from '#kit/texts.ts'
import { everyRow, readTable, toldOfFile } from '#platform/sheets/read-table.ts'
import { readVcards } from '#platform/sheets/read-vcard.ts'
import { csvTexts } from '#platform/sheets/texts.ts'
import { toldOfRefused } from '#platform/sheets/told.ts'
import { type ContactFile, type FileRefusal, fileLimits } from '../import.ts'
import { hasNoTitles } from '../report.ts'
import { importTexts } from '../texts/contact-import.ts'

type ContactFileRead = Result<ContactFile, FileRefusal> & {
  readonly line?: number
  /** The sentence of the reader, where it knows more than the line. */
  readonly said?: string
}

/** A table of texts, whatever the file is: what it is called says less than how it begins. */
export async function readContactFile(
  name: string,
  bytes: Uint8Array,
  locale: Locale = 'fr',
): Promise<ContactFileRead> {
  if (bytes.length > fileLimits.bytes) return refused('too-large')
  const read = await readAny(name, bytes, locale)
  if (!read.ok) return read
  const { format, header, rows, told } = read.value
  const words = (refusal: 'no-titles' | 'no-lines') => ({
    ...refused(refusal),
    said: [fileSentence(refusal, 1, locale), told].filter(Boolean).join(' '),
  })
  if (format !== 'vcard' && hasNoTitles(header)) return words('no-titles')
  if (rows.length === 0) return words('no-lines')
  if (rows.length > fileLimits.lines) return refused('too-many-lines')
  return read
}

async function readAny(
  name: string,
  bytes: Uint8Array,
  locale: Locale = 'fr',
): Promise<ContactFileRead> {
  const start = Buffer.from(bytes.subarray(0, 64)).toString('latin1')
  if (/BEGIN:VCARD/i.test(start) || /\.(vcf|vcard)$/i.test(name)) {
    const read = await readVcards(bytes)
    if (!read.ok) return refused(read.refusal)
    return done({ format: 'vcard', encoding: '', header: read.header, rows: read.rows })
  }
  const read = await readTable(bytes)
  if (!read.ok) {
    // The reader takes more lines than this import does.
    if (read.refusal === 'too-many-rows') return refused('too-many-lines')
    return { ...refused(read.refusal), line: read.line, said: toldOfRefused(read, locale) }
  }
  return done({
    format: read.format,
    encoding: read.encoding,
    header: toldApart(read.header),
    rows: everyRow(read),
    told: toldOfFile(read, locale),
  })
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
