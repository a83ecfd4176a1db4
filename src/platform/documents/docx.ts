import {
  AlignmentType,
  BorderStyle,
  Footer,
  Header,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
  Document as WordDocument,
} from 'docx'
import type { Document } from '#kit/document.ts'
import { docxBlock } from './docx-blocks.ts'
import { listStarts } from './docx-list.ts'
import {
  accent,
  docxFonts,
  docxNumbering,
  docxStyles,
  hairline,
  margin,
  millimetre,
  soft,
  textWidth,
} from './docx-styles.ts'
import { type PreparedDocument, prepare } from './prepare.ts'

/**
 * Writes a document for Word, LibreOffice and Google Docs: real styles, tables whose header row
 * comes back on each page, pictures with their alternative text, no text box.
 */
export async function writeDocx(document: Document): Promise<Uint8Array> {
  const prepared = prepare(document)
  const blocks = []
  for (const [place, block] of prepared.blocks.entries()) {
    blocks.push(...(await docxBlock(block, place)))
  }
  const file = new WordDocument({
    title: prepared.title,
    ...(prepared.subtitle ? { subject: prepared.subtitle } : {}),
    creator: prepared.authors.join(', '),
    lastModifiedBy: prepared.authors.join(', '),
    description: prepared.footer,
    styles: docxStyles(prepared.language),
    numbering: docxNumbering(listStarts(prepared)),
    fonts: docxFonts,
    sections: [
      {
        properties: { titlePage: true, page: { size: a4, margin: margins } },
        headers: { first: openingRule(), default: runningTitle(prepared.title) },
        footers: { first: foot(prepared), default: foot(prepared) },
        children: [...opening(prepared), ...blocks],
      },
    ],
  })
  return new Uint8Array(await Packer.toBuffer(file))
}

const a4 = { width: Math.round(210 * millimetre), height: Math.round(297 * millimetre) }
const margins = {
  top: Math.round(30 * millimetre),
  bottom: Math.round(28 * millimetre),
  left: margin,
  right: margin,
  header: Math.round(16 * millimetre),
  footer: Math.round(12 * millimetre),
}

function opening(document: PreparedDocument): readonly Paragraph[] {
  const subtitle = document.subtitle
    ? [new Paragraph({ style: 'Subtitle', text: document.subtitle })]
    : []
  return [
    new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(document.title)] }),
    ...subtitle,
    new Paragraph({ style: 'Byline', text: document.byline }),
  ]
}

/** The short vermilion rule of the house, drawn as the border of a narrow line. */
function openingRule(): Header {
  const rule = new Paragraph({
    indent: { right: textWidth - Math.round(16 * millimetre) },
    border: { bottom: { style: BorderStyle.SINGLE, size: 20, color: accent, space: 1 } },
    children: [],
  })
  return new Header({ children: [rule] })
}

function runningTitle(title: string): Header {
  const words = new TextRun({ text: title, size: 17, color: soft })
  return new Header({ children: [new Paragraph({ children: [words] })] })
}

function foot(document: PreparedDocument): Footer {
  const small = { size: 17, color: soft }
  const notice = new Paragraph({
    spacing: { after: 40, line: 240 },
    border: { top: { style: BorderStyle.SINGLE, size: 4, color: hairline, space: 6 } },
    children: [new TextRun({ ...small, text: document.footer })],
  })
  const number = new Paragraph({
    alignment: AlignmentType.RIGHT,
    spacing: { after: 0, line: 240 },
    children: [
      new TextRun({
        ...small,
        children: ['page ', PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES],
      }),
    ],
  })
  return new Footer({ children: [notice, number] })
}
