import type { OdtDocument } from 'odf-kit'
import type { InlinePiece } from '#kit/document.ts'
import type { Pieces, PreparedBlock, PreparedDocument, PreparedTable } from './prepare.ts'
import { pictureOf } from './raster.ts'

/** What paragraphs and cells have in common: words, links, line breaks. */
interface Line {
  addText(text: string, formatting?: Look): unknown
  addLink(text: string, url: string, formatting?: Look): unknown
  addLineBreak(): unknown
}

interface Look {
  bold?: boolean
  italic?: boolean
  fontFamily?: string
  color?: string
}

const accent = '#c8331a'
const action = '#1b3a86'
const soft = '#57524a'
const wash = '#fdefe8'
const hairline = '0.5pt solid #ddd3c1'
const acrossCm = 16.2

/** For each table that the blocks make, in order: has it a header row? */
export function odtTables({ blocks }: PreparedDocument): readonly boolean[] {
  return blocks.flatMap(({ kind }) => (kind === 'table' ? [true] : kind === 'facts' ? [false] : []))
}

export async function addOdtBlock(text: OdtDocument, block: PreparedBlock): Promise<void> {
  switch (block.kind) {
    case 'heading':
      text.addHeading(block.text, block.level)
      return
    case 'paragraph':
      text.addParagraph((line) => write(line, block.text))
      return
    case 'list':
      text.addList(
        (list) => {
          for (const item of block.items) list.addItem((line) => write(line, item))
        },
        { type: block.ordered ? 'numbered' : 'bullet' },
      )
      return
    case 'table':
      addTable(text, block)
      return
    case 'facts':
      addFacts(text, block)
      return
    case 'note':
      if (block.title) {
        text.addParagraph(
          (line) => line.addText(block.title ?? '', { bold: true, color: accent }),
          {
            indentLeft: '0.4cm',
            spaceAfter: '0cm',
          },
        )
      }
      text.addParagraph((line) => write(line, block.text), { indentLeft: '0.4cm' })
      return
    case 'quote':
      text.addParagraph((line) => write(line, block.text, { italic: true }), {
        indentLeft: '0.8cm',
      })
      if (block.source) {
        text.addParagraph((line) => line.addText(`— ${block.source}`, { color: soft }), {
          indentLeft: '0.8cm',
        })
      }
      return
    case 'figure':
      return addFigure(text, block)
    case 'blank-lines':
      text.addParagraph((line) => line.addText(block.label, { bold: true }))
      for (let at = 0; at < block.count; at++) {
        text.addParagraph('\u00a0', { borderBottom: '0.5pt solid #57524a' })
      }
      return
    case 'page-break':
      text.addPageBreak()
  }
}

function addTable(text: OdtDocument, block: PreparedTable): void {
  const whole = block.columns.reduce((sum, { width }) => sum + width, 0)
  const widths = block.columns.map(({ width }) => centimetres((width / whole) * acrossCm))
  if (block.caption) {
    text.addParagraph((line) => line.addText(block.caption, { color: soft }), {
      spaceAfter: '0.1cm',
      spaceBefore: '0.3cm',
    })
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
  text.addParagraph('', { spaceAfter: '0.2cm' })
}

function addFacts(text: OdtDocument, block: Extract<PreparedBlock, { kind: 'facts' }>): void {
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
  text.addParagraph('', { spaceAfter: '0.2cm' })
}

async function addFigure(
  text: OdtDocument,
  block: Extract<PreparedBlock, { kind: 'figure' }>,
): Promise<void> {
  const picture = await pictureOf(block.svg)
  const scale = Math.min(1, 612 / picture.width, 800 / picture.height)
  const length = (pixels: number) => centimetres(Math.max(1, pixels * scale) / (96 / 2.54))
  text.addImage(picture.png, {
    mimeType: 'image/png',
    width: length(picture.width),
    height: length(picture.height),
    alt: block.alt,
    description: block.alt,
    name: block.caption || block.alt,
  })
  if (block.caption) {
    text.addParagraph((line) => line.addText(block.caption, { color: soft }))
  }
}

function centimetres(length: number): string {
  return `${length.toFixed(2)}cm`
}

function write(line: Line, pieces: Pieces, look: Look = {}): void {
  for (const piece of pieces) writePiece(line, piece, look)
}

function writePiece(line: Line, piece: InlinePiece, look: Look): void {
  if (typeof piece === 'string') lines(line, piece, look)
  else if ('bold' in piece) lines(line, piece.bold, { ...look, bold: true })
  else if ('italic' in piece) lines(line, piece.italic, { ...look, italic: true })
  else if ('code' in piece) lines(line, piece.code, { ...look, fontFamily: 'Courier New' })
  else line.addLink(piece.text.replace(/\s*\n\s*/g, ' '), piece.link, { color: action })
}

/** A line break inside a paragraph is an element of its own in OpenDocument. */
function lines(line: Line, text: string, look: Look): void {
  for (const [at, part] of text.split('\n').entries()) {
    if (at > 0) line.addLineBreak()
    if (part !== '') line.addText(part, look)
  }
}
