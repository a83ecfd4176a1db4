import { Packer, Paragraph, SimpleMailMergeField, TextRun, Document as WordDocument } from 'docx'
import { docxFonts, docxStyles } from './docx-styles.ts'
import { cleanText } from './text.ts'

/** A line of a letter: words, and the names of the columns that the merge fills in. */
export type MergeLine = readonly (string | { readonly field: string })[]

/**
 * A letter for Word or LibreOffice, to be merged with a table whose columns have the names of its fields. It is the
 * organiser’s to change: real paragraphs, real fields.
 */
export async function writeMergeLetter(given: {
  readonly title: string
  readonly language: 'fr' | 'en'
  readonly author: string
  readonly lines: readonly MergeLine[]
}): Promise<Uint8Array> {
  const file = new WordDocument({
    title: cleanText(given.title),
    creator: cleanText(given.author),
    styles: docxStyles(given.language),
    fonts: docxFonts,
    sections: [
      {
        children: given.lines.map(
          (line) =>
            new Paragraph({
              children: line.map((piece) =>
                typeof piece === 'string'
                  ? new TextRun(cleanText(piece))
                  : new SimpleMailMergeField(piece.field),
              ),
            }),
        ),
      },
    ],
  })
  return new Uint8Array(await Packer.toBuffer(file))
}
