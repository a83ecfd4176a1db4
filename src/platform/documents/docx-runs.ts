import { ExternalHyperlink, type ParagraphChild, TextRun } from 'docx'
import { action, codeFace } from './docx-styles.ts'
import type { Pieces } from './prepare.ts'

/** Words with their emphasis, in Word's own terms. */
export function docxRuns(pieces: Pieces, bold = false): ParagraphChild[] {
  return pieces.map((piece) => {
    if (typeof piece === 'string') return new TextRun({ bold, children: brokenLines(piece) })
    if ('note' in piece) return new TextRun({ bold, superScript: true, text: String(piece.note) })
    if ('bold' in piece) {
      const italics = piece.italic ?? false
      return new TextRun({ bold: true, italics, children: brokenLines(piece.bold) })
    }
    if ('italic' in piece)
      return new TextRun({ bold, italics: true, children: brokenLines(piece.italic) })
    if ('code' in piece) {
      return new TextRun({ font: codeFace, noProof: true, children: brokenLines(piece.code) })
    }
    const shown = new TextRun({ style: 'Hyperlink', color: action, children: [piece.text] })
    return new ExternalHyperlink({ link: piece.link, children: [shown] })
  })
}

/** A line break inside a paragraph is an element of its own in Word. */
function brokenLines(text: string): (string | TextRun)[] {
  return text
    .split('\n')
    .flatMap((line, at) => (at === 0 ? [line] : [new TextRun({ break: 1 }), line]))
}
