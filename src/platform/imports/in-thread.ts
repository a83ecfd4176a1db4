import { type ReaderTask, readers } from './readers.ts'
import type { ReferenceFormat } from './reference.ts'

interface Control {
  give(part: unknown): Promise<void>
}

/** Each reader is loaded when it is asked for: who reads a table does not wait for the one of Word. */
export async function run(
  { reader, bytes, options }: ReaderTask,
  { give }: Control,
): Promise<unknown> {
  switch (reader) {
    case 'csv':
      return (await import('../sheets/parse-csv.ts')).parseCsv(bytes, readers.csv, give)
    case 'workbook':
      if (options?.['sheets'] === 'every')
        return (await import('../sheets/parse-every-sheet.ts')).parseEverySheet(
          bytes,
          readers.workbook,
        )
      return (await import('../sheets/parse-workbook.ts')).parseWorkbook(
        bytes,
        readers.workbook,
        give,
      )
    case 'vcard':
      return (await import('../sheets/parse-vcard.ts')).parseVcards(bytes, readers.vcard, give)
    case 'docx':
      return (await import('./parse-docx.ts')).parseDocx(bytes, readers.docx, give)
    case 'references':
      return (await import('./parse-references.ts')).parseReferences(
        bytes,
        (options?.['format'] ?? 'bibtex') as ReferenceFormat,
        readers.references,
        give,
      )
    default:
      return reader satisfies never
  }
}
