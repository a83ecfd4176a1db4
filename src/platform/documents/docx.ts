import { HeadingLevel, Packer, Paragraph, TextRun, Document as WordDocument } from 'docx'
import type { Document } from '#kit/papers/document.ts'
import type { Letterhead } from '#kit/papers/letterhead.ts'
import { docxBlock } from './docx-blocks.ts'
import { firstHeader, foot, runningTitle } from './docx-head.ts'
import { listStarts } from './docx-list.ts'
import { a4, docxFonts, docxNumbering, docxStyles, pageMargins } from './docx-styles.ts'
import { prepareForPages } from './kept-signatures.ts'
import { paler } from './paler.ts'
import { flatBlocks, type PreparedDocument } from './prepare.ts'

/**
 * Writes a document for Word, LibreOffice and Google Docs: real styles, tables whose header row
 * comes back on each page, pictures with their alternative text, no text box.
 */
export async function writeDocx(
  document: Document,
  head: Letterhead | undefined,
): Promise<Uint8Array> {
  const prepared = prepareForPages(document, head)
  const accent = prepared.head?.accent
  const boxes = accent ? { wash: paler(accent, 0.92), line: paler(accent, 0.7) } : undefined
  const blocks = []
  for (const [place, block] of flatBlocks(prepared.blocks).entries()) {
    blocks.push(...(await docxBlock(block, place, boxes)))
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
        properties: { titlePage: true, page: { size: a4, margin: pageMargins } },
        headers: { first: firstHeader(prepared.head), default: runningTitle(prepared.title) },
        footers: { first: foot(prepared), default: foot(prepared) },
        children: [...opening(prepared), ...blocks],
      },
    ],
  })
  return new Uint8Array(await Packer.toBuffer(file))
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
