import type { InlinePiece } from '#kit/papers/document.ts'
import { onOneLine } from '#kit/words.ts'
import type { Pieces } from './prepare.ts'

/** What paragraphs and cells have in common: words, links, line breaks. */
interface OdtLine {
  addText(text: string, formatting?: Look): unknown
  addLink(text: string, url: string, formatting?: Look): unknown
  addLineBreak(): unknown
}

interface Look {
  bold?: boolean
  italic?: boolean
  fontFamily?: string
  color?: string
  superscript?: boolean
}

const action = '#1b3a86'

export function writeOdtPieces(line: OdtLine, pieces: Pieces, look: Look = {}): void {
  for (const piece of pieces) writePiece(line, piece, look)
}

function writePiece(line: OdtLine, piece: InlinePiece, look: Look): void {
  if (typeof piece === 'string') lines(line, piece, look)
  else if ('note' in piece) line.addText(String(piece.note), { ...look, superscript: true })
  else if ('bold' in piece) {
    lines(line, piece.bold, { ...look, bold: true, ...(piece.italic ? { italic: true } : {}) })
  } else if ('italic' in piece) lines(line, piece.italic, { ...look, italic: true })
  else if ('code' in piece) lines(line, piece.code, { ...look, fontFamily: 'Courier New' })
  else line.addLink(onOneLine(piece.text), piece.link, { color: action })
}

/** A line break inside a paragraph is an element of its own in OpenDocument. */
function lines(line: OdtLine, text: string, look: Look): void {
  for (const [at, part] of text.split('\n').entries()) {
    if (at > 0) line.addLineBreak()
    if (part !== '') line.addText(part, look)
  }
}
