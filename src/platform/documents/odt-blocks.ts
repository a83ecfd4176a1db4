import type { OdtDocument } from 'odf-kit'
import { addAfterTable, addOdtSignatures } from './odt-head.ts'
import { addKept, addKeptNext } from './odt-keep.ts'
import { addOdtList } from './odt-list.ts'
import { writeOdtPieces as write } from './odt-words.ts'
import { type FlatBlock, flatBlocks, type PreparedDocument, type PreparedTable } from './prepare.ts'
import { pictureOf } from './raster.ts'

const accent = '#c8331a'
const soft = '#57524a'
const wash = '#fdefe8'
const hairline = '0.5pt solid #ddd3c1'
const acrossCm = 16.2

/** For each table that the blocks make, in order: has it a header row? */
export function odtTables({ head, blocks }: PreparedDocument): readonly boolean[] {
  const made = flatBlocks(blocks).flatMap(({ kind }) => {
    if (kind === 'table') return [true]
    return kind === 'facts' || kind === 'signatures' ? [false] : []
  })
  return head ? [false, ...made] : made
}

export async function addOdtBlock(text: OdtDocument, block: FlatBlock): Promise<void> {
  switch (block.kind) {
    case 'heading':
      text.addHeading(block.text, block.level)
      return
    case 'paragraph':
      text.addParagraph(
        (line) => write(line, block.text),
        block.runsOn ? { spaceAfter: '0cm' } : {},
      )
      return
    case 'list':
      addOdtList(text, block)
      return
    case 'footnotes':
      addOdtList(text, {
        ...block,
        kind: 'list',
        ordered: true,
        items: block.items.map((words) => ({ text: words, under: [] })),
      })
      return
    case 'code':
      text.addParagraph((line) => write(line, [{ code: block.text }]), { indentLeft: '0.4cm' })
      return
    case 'rule':
      text.addParagraph('', { borderBottom: hairline })
      return
    case 'picture':
      return addPicture(text, block, {
        bytes: Buffer.from(block.data, 'base64'),
        mediaType: block.mediaType,
        width: block.width,
        height: block.height,
      })
    case 'table':
      addTable(text, block)
      return
    case 'facts':
      addFacts(text, block)
      return
    case 'note':
      if (block.title) addNoteTitle(text, block.title)
      text.addParagraph((line) => write(line, block.text), { indentLeft: '0.4cm' })
      return
    case 'quote':
      return addQuote(text, block)
    case 'figure':
      return addFigure(text, block)
    case 'blank-lines':
      addKeptNext(text, () =>
        text.addParagraph((line) => line.addText(block.label, { bold: true })),
      )
      for (let at = 0; at < block.count; at++) {
        text.addParagraph('\u00a0', { borderBottom: '0.5pt solid #57524a' })
      }
      return
    case 'page-break':
      text.addPageBreak()
      return
    case 'signatures':
      addOdtSignatures(text, block.parties)
  }
}

function addNoteTitle(text: OdtDocument, title: string): void {
  addKeptNext(text, () =>
    text.addParagraph((line) => line.addText(title, { bold: true, color: accent }), {
      indentLeft: '0.4cm',
      spaceAfter: '0cm',
    }),
  )
}

async function addQuote(
  text: OdtDocument,
  block: Extract<FlatBlock, { kind: 'quote' }>,
): Promise<void> {
  const words = () => {
    text.addParagraph((line) => write(line, block.text, { italic: true }), { indentLeft: '0.8cm' })
  }
  await addKept(text, block.source ? 'next' : undefined, words)
  if (block.source) {
    text.addParagraph((line) => line.addText(`— ${block.source}`, { color: soft }), {
      indentLeft: '0.8cm',
    })
  }
}

function addTable(text: OdtDocument, block: PreparedTable): void {
  const whole = block.columns.reduce((sum, { width }) => sum + width, 0)
  const widths = block.columns.map(({ width }) => centimetres((width / whole) * acrossCm))
  if (block.caption) {
    addKeptNext(text, () =>
      text.addParagraph((line) => line.addText(block.caption, { color: soft }), {
        spaceAfter: '0.1cm',
        spaceBefore: '0.3cm',
      }),
    )
  }
  text.addTable(
    (table) => {
      table.addRow((row) => {
        for (const { title } of block.columns) {
          row.addCell((cell) => cell.addText(title, { bold: true }), {
            borderBottom: '1pt solid #1b1a17',
            padding: '0.1cm',
          })
        }
      })
      for (const cells of block.rows) {
        table.addRow((row) => {
          for (const pieces of cells) {
            row.addCell((cell) => write(cell, pieces), {
              borderBottom: hairline,
              padding: '0.1cm',
            })
          }
        })
      }
    },
    { columnWidths: widths },
  )
  addAfterTable(text)
}

function addFacts(text: OdtDocument, block: Extract<FlatBlock, { kind: 'facts' }>): void {
  const look = { backgroundColor: wash, padding: '0.12cm', borderBottom: '0.5pt solid #eccdbf' }
  text.addTable(
    (table) => {
      for (const { name, value } of block.items) {
        table.addRow((row) => {
          row.addCell((cell) => cell.addText(name, { bold: true }), look)
          row.addCell((cell) => write(cell, value), look)
        })
      }
    },
    { columnWidths: [centimetres(acrossCm * 0.28), centimetres(acrossCm * 0.72)] },
  )
  addAfterTable(text)
}

async function addFigure(
  text: OdtDocument,
  block: Extract<FlatBlock, { kind: 'figure' }>,
): Promise<void> {
  const { png, width, height } = await pictureOf(block.svg)
  return addPicture(text, block, { bytes: png, mediaType: 'image/png', width, height })
}

interface Points {
  readonly bytes: Uint8Array
  readonly mediaType: string
  readonly width: number
  readonly height: number
}

/** A picture with its caption, at its own size unless the page is smaller. */
async function addPicture(
  text: OdtDocument,
  block: { readonly alt: string; readonly caption: string },
  picture: Points,
): Promise<void> {
  const scale = Math.min(1, 612 / picture.width, 800 / picture.height)
  const length = (pixels: number) => centimetres(Math.max(1, pixels * scale) / (96 / 2.54))
  await addKept(text, block.caption ? 'next' : undefined, () => {
    text.addImage(picture.bytes, {
      mimeType: picture.mediaType,
      width: length(picture.width),
      height: length(picture.height),
      alt: block.alt,
      description: block.alt,
      name: block.caption || block.alt,
    })
  })
  if (block.caption) {
    text.addParagraph((line) => line.addText(block.caption, { color: soft }))
  }
}

function centimetres(length: number): string {
  return `${length.toFixed(2)}cm`
}
