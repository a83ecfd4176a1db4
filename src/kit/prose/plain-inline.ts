import type { Inline } from '../papers/document.ts'

/** The words alone, as they are read aloud: no emphasis, no address behind a word. */
export function plainInline(text: Inline): string {
  if (typeof text === 'string') return text
  return text
    .map((piece) => {
      if (typeof piece === 'string') return piece
      if ('bold' in piece) return piece.bold
      if ('italic' in piece) return piece.italic
      if ('code' in piece) return piece.code
      return 'note' in piece ? '' : piece.text
    })
    .join('')
}
