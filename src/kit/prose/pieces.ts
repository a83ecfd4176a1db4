import type { Inline, InlinePiece } from '../papers/document.ts'
import type { Token } from './reader.ts'

/** The words inside a block, with their emphasis, links and calls of notes. */
export function inlineOf(tokens: readonly Token[]): Inline {
  const pieces: InlinePiece[] = []
  let bold = 0
  let italic = 0
  let link: { readonly href: string; text: string } | undefined
  const say = (text: string) => {
    if (link) link.text += text
    else if (text !== '') add(pieces, emphasised(text, bold > 0, italic > 0))
  }
  for (const token of tokens) {
    switch (token.type) {
      case 'strong_open':
        bold++
        break
      case 'strong_close':
        bold--
        break
      case 'em_open':
        italic++
        break
      case 'em_close':
        italic--
        break
      case 'link_open':
        link = { href: String(token.attrGet('href') ?? ''), text: '' }
        break
      case 'link_close':
        if (link) pieces.push({ link: link.href, text: link.text || link.href })
        link = undefined
        break
      case 'image':
        say(link ? token.content : '')
        if (!link) pieces.push(pictureLink(token))
        break
      case 'code_inline':
        if (link) say(token.content)
        else pieces.push({ code: token.content })
        break
      case 'note':
        if (!link) pieces.push({ note: Number(token.meta?.['number']) })
        break
      case 'softbreak':
      case 'hardbreak':
        say('\n')
        break
      default:
        say(token.content)
    }
  }
  const [only, ...others] = pieces
  if (only === undefined) return ''
  return others.length === 0 && typeof only === 'string' ? only : pieces
}

/** A picture of another site is not fetched: its words lead to it. */
function pictureLink(token: Token): InlinePiece {
  const href = String(token.attrGet('src') ?? '')
  return { link: href, text: token.content || href }
}

function emphasised(text: string, bold: boolean, italic: boolean): InlinePiece {
  if (bold) return italic ? { bold: text, italic: true } : { bold: text }
  return italic ? { italic: text } : text
}

/** A line break does not cut a piece in two. */
function add(pieces: InlinePiece[], piece: InlinePiece): void {
  const last = pieces.at(-1)
  if (last === undefined || !isAlike(last, piece)) pieces.push(piece)
  else pieces[pieces.length - 1] = joined(last, piece)
}

function isAlike(a: InlinePiece, b: InlinePiece): boolean {
  if (typeof a === 'string' || typeof b === 'string') return typeof a === typeof b
  if ('bold' in a || 'bold' in b) return 'bold' in a && 'bold' in b && a.italic === b.italic
  return 'italic' in a && 'italic' in b
}

function joined(a: InlinePiece, b: InlinePiece): InlinePiece {
  if (typeof a === 'string' || typeof b === 'string') return `${String(a)}${String(b)}`
  if ('bold' in a && 'bold' in b) return { ...a, bold: a.bold + b.bold }
  return 'italic' in a && 'italic' in b && !('bold' in a) && !('bold' in b)
    ? { italic: a.italic + b.italic }
    : b
}

/** Pieces after pieces, with these words between. */
export function joinInlines(inlines: readonly Inline[], between: string): Inline {
  const pieces: InlinePiece[] = []
  for (const [at, inline] of inlines.entries()) {
    if (at > 0) add(pieces, between)
    for (const piece of typeof inline === 'string' ? [inline] : inline) {
      if (piece !== '') add(pieces, piece)
    }
  }
  const [only, ...others] = pieces
  if (only === undefined) return ''
  return others.length === 0 && typeof only === 'string' ? only : pieces
}
