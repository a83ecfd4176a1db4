import {
  type IParagraphStyleOptions,
  Packer,
  Paragraph,
  SimpleMailMergeField,
  TextRun,
  Document as WordDocument,
} from 'docx'
import type { Letterhead } from '#kit/papers/letterhead.ts'
import { firstHeader, foot, markRun } from './docx-head.ts'
import { a4, docxFonts, docxStyles, millimetre, pageMargins, titleFace } from './docx-styles.ts'
import { isSignedBy, withHead } from './letters.ts'
import { preparedHead } from './prepare.ts'
import { cleanText } from './text.ts'

/** A line of a letter: words, and the names of the columns that the merge fills in. */
export type MergeLine = readonly (string | { readonly field: string })[]

/** How a line looks: of an envelope, the day, the subject, what is copied by eye; a paragraph when it is left out. */
export type MergeLook = 'envelope' | 'date' | 'subject' | 'code' | 'small'

export interface MergeLetter {
  readonly title: string
  readonly language: 'fr' | 'en'
  readonly author: string
  /** Name, then address, as they were typed for these letters. */
  readonly sender: string
  readonly lines: readonly { readonly line: MergeLine; readonly look?: MergeLook }[]
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
  mergeLetter: MergeLetter,
  letterhead: Letterhead | undefined,
): Promise<Uint8Array> {
  const letter = withHead(mergeLetter, letterhead)
  const head = letterhead ? preparedHead(sentBy(letter, letterhead), letter.language) : null
  const base = docxStyles(letter.language)
  const file = new WordDocument({
    title: cleanText(letter.title),
    creator: cleanText(letter.author),
    styles: { ...base, paragraphStyles: [...(base.paragraphStyles ?? []), ...letterStyles] },
    fonts: docxFonts,
    sections: [
      {
        properties: {
          titlePage: true,
          page: { size: a4, margin: { ...pageMargins, bottom: Math.round(22 * millimetre) } },
        },
        headers: { first: firstHeader(head) },
        // The legal numbers are in the foot that the letterhead completed: they are not said twice.
        footers: { first: foot({ head: null, footer: cleanText(letter.footer) }, false) },
        children: [
          ...(head ? [] : letter.sender.split('\n').map((line) => paragraph([line], 'plain'))),
          ...letter.lines.map(({ line, look }) => paragraph(line, look)),
          ...signed(letter, letterhead),
          ...letter.notice.map((line, at) => paragraph(line, at === 0 ? 'notice' : 'small')),
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
    ...(hand
      ? [new Paragraph({ style: styleOf('signature'), children: [markRun(hand, 60, 14)] })]
      : []),
    ...letter.signature.split('\n').map((line) => paragraph([line], 'signature')),
  ]
}

type Look = MergeLook | 'plain' | 'body' | 'signature' | 'notice'

/** Where the window of an envelope is, from the margin; who signs stands under it. */
const indent = { left: Math.round(81 * millimetre) }
const tight = (after: number) => ({ spacing: { after, line: 240 } })

/**
 * One page of a letter and its notice: single spaced, the subject and the code seen at a glance. They are styles, since
 * a field has no look of its own before the merge: it takes that of its paragraph.
 */
const looks: Readonly<Record<Look, Omit<IParagraphStyleOptions, 'id' | 'name'>>> = {
  plain: { paragraph: tight(0) },
  body: { paragraph: tight(70), run: { size: 20 } },
  envelope: { paragraph: { ...tight(0), indent } },
  date: { paragraph: { spacing: { before: 160, after: 0, line: 240 }, indent } },
  subject: {
    paragraph: { spacing: { before: 160, after: 100, line: 240 }, keepNext: true },
    run: { bold: true, size: 28, font: titleFace },
  },
  code: { paragraph: { ...tight(60), keepNext: true }, run: { bold: true, size: 32 } },
  signature: { paragraph: { ...tight(0), keepNext: true, indent } },
  notice: {
    paragraph: { spacing: { before: 160, after: 20, line: 240 }, keepNext: true },
    run: { bold: true, size: 20 },
  },
  small: { paragraph: tight(10), run: { size: 16 } },
}
const styleOf = (look: string) => `Letter${look.charAt(0).toUpperCase()}${look.slice(1)}`
const letterStyles = Object.entries(looks).map(([look, options]) => ({
  ...{ id: styleOf(look), name: `Letter ${look}`, basedOn: 'Normal', quickFormat: true },
  ...options,
}))

function paragraph(line: MergeLine, look: Look = 'body'): Paragraph {
  return new Paragraph({
    style: styleOf(look),
    children: line.map((piece) =>
      typeof piece === 'string'
        ? new TextRun(cleanText(piece))
        : new SimpleMailMergeField(piece.field),
    ),
  })
}
