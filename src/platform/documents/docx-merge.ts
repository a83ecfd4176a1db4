import { Packer, Paragraph, SimpleMailMergeField, TextRun, Document as WordDocument } from 'docx'
import type { Letterhead } from '#kit/letterhead.ts'
import { firstHeader, foot, markRun } from './docx-head.ts'
import { a4, docxFonts, docxStyles, pageMargins } from './docx-styles.ts'
import { isSignedBy, withHead } from './letters.ts'
import { preparedHead } from './prepare.ts'
import { cleanText } from './text.ts'

/** A line of a letter: words, and the names of the columns that the merge fills in. */
export type MergeLine = readonly (string | { readonly field: string })[]

export interface MergeLetter {
  readonly title: string
  readonly language: 'fr' | 'en'
  readonly author: string
  /** Name, then address, as they were typed for these letters. */
  readonly sender: string
  readonly lines: readonly MergeLine[]
  /** Who signs, and as what: under the last words. */
  readonly signature: string
  /** Under the signature: who uses the data, and what one may do. */
  readonly notice: readonly MergeLine[]
  readonly footer: string
}

/**
 * A letter for Word or LibreOffice, to be merged with a table whose columns have the names of its fields. It is the
 * organiser’s to change: real paragraphs, real fields. It says who sends it as the printed letters do.
 */
export async function writeMergeLetter(
  given: MergeLetter,
  letterhead: Letterhead | undefined,
): Promise<Uint8Array> {
  const letter = withHead(given, letterhead)
  const head = letterhead ? preparedHead(sentBy(letter, letterhead), letter.language) : null
  const file = new WordDocument({
    title: cleanText(letter.title),
    creator: cleanText(letter.author),
    styles: docxStyles(letter.language),
    fonts: docxFonts,
    sections: [
      {
        properties: { titlePage: true, page: { size: a4, margin: pageMargins } },
        headers: { first: firstHeader(head) },
        // The legal numbers are in the foot that the letterhead completed: they are not said twice.
        footers: { first: foot({ head: null, footer: cleanText(letter.footer) }, false) },
        children: [
          ...(head ? [] : [...letter.sender.split('\n').map((line) => [line]), []].map(paragraph)),
          ...letter.lines.map(paragraph),
          ...signed(letter, letterhead),
          ...letter.notice.map(paragraph),
        ],
      },
    ],
  })
  return new Uint8Array(await Packer.toBuffer(file))
}

/** The letterhead under the name and address of these letters: those typed for them stand before its own. */
function sentBy(letter: MergeLetter, head: Letterhead): Letterhead {
  const [name = head.name, ...address] = letter.sender.split('\n')
  return { ...head, name, address, contacts: name === head.name ? head.contacts : [] }
}

function signed(letter: MergeLetter, head: Letterhead | undefined): readonly Paragraph[] {
  const hand = head && isSignedBy(letter, head) ? head.signatory?.picture : undefined
  return [
    ...(hand ? [new Paragraph({ keepNext: true, children: [markRun(hand, 60, 14)] })] : []),
    ...[...letter.signature.split('\n').map((line) => [line]), []].map(paragraph),
  ]
}

function paragraph(line: MergeLine): Paragraph {
  return new Paragraph({
    children: line.map((piece) =>
      typeof piece === 'string'
        ? new TextRun(cleanText(piece))
        : new SimpleMailMergeField(piece.field),
    ),
  })
}
