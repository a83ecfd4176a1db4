import type { Block, Inline, InlinePiece } from '#kit/document.ts'

/**
 * What people write in a section, as blocks: paragraphs, titles, lists, quotes, emphasis, links. A
 * small part of Markdown, read the same way for the page, the PDF and Word; the rest stays as typed.
 */
export function proseBlocks(text: string): readonly Block[] {
  return text
    .split(/\n{2,}/)
    .map((part) => part.replace(/^\n+|\s+$/g, ''))
    .filter((part) => part !== '')
    .flatMap(blocksOfPart)
}

function blocksOfPart(part: string): readonly Block[] {
  const blocks: Block[] = []
  let lines: string[] = []
  const flush = () => {
    if (lines.length > 0) blocks.push(blockOfLines(lines))
    lines = []
  }
  for (const line of part.split('\n')) {
    const title = /^#{1,6}\s+(.+?)\s*#*$/.exec(line)
    if (title) {
      flush()
      blocks.push({ kind: 'heading', level: 3, text: title[1] ?? '' })
      continue
    }
    const last = lines.at(-1)
    if (last !== undefined && kindOf(last) !== kindOf(line) && !continues(lines, line)) flush()
    lines.push(line)
  }
  flush()
  return blocks
}

type LineKind = 'bullet' | 'number' | 'quote' | 'plain'

function kindOf(line: string): LineKind {
  if (/^\s*[-*•]\s+/.test(line)) return 'bullet'
  if (/^\s*\d{1,3}[.)]\s+/.test(line)) return 'number'
  return /^\s*>/.test(line) ? 'quote' : 'plain'
}

/** An indented line goes on with the list it is under. */
function continues(lines: readonly string[], line: string): boolean {
  const first = lines[0]
  const listed = first !== undefined && ['bullet', 'number'].includes(kindOf(first))
  return listed && kindOf(line) === 'plain' && /^\s+/.test(line)
}

function blockOfLines(lines: readonly string[]): Block {
  const kind = kindOf(lines[0] ?? '')
  if (kind === 'quote') {
    return {
      kind: 'quote',
      text: inline(lines.map((line) => line.replace(/^\s*>\s?/, '')).join('\n')),
    }
  }
  if (kind === 'plain') return { kind: 'paragraph', text: inline(lines.join('\n')) }
  const items: string[] = []
  for (const line of lines) {
    if (kindOf(line) === 'plain') items.push(`${items.pop() ?? ''} ${line.trim()}`)
    else items.push(line.replace(/^\s*(?:[-*•]|\d{1,3}[.)])\s+/, ''))
  }
  return { kind: 'list', ordered: kind === 'number', items: items.map(inline) }
}

const marks =
  /\*\*([^*\n]+)\*\*|(?<![\p{L}\p{N}*])\*([^*\n]+)\*(?![\p{L}\p{N}*])|(?<![\p{L}\p{N}_])_([^_\n]+)_(?![\p{L}\p{N}_])|`([^`\n]+)`|\[([^\]\n]+)\]\((https?:\/\/[^\s)]+)\)|(https?:\/\/[^\s<>()]*[^\s<>().,;:!?»'"\u2019])/gu

/** Emphasis, code and links inside a line; anything else is text. */
export function inline(text: string): Inline {
  const pieces: InlinePiece[] = []
  let done = 0
  for (const found of text.matchAll(marks)) {
    if (found.index > done) pieces.push(text.slice(done, found.index))
    pieces.push(pieceOf(found))
    done = found.index + found[0].length
  }
  if (pieces.length === 0) return text
  if (done < text.length) pieces.push(text.slice(done))
  return pieces
}

function pieceOf(found: RegExpExecArray): InlinePiece {
  const [whole, bold, star, underscore, code, label, address, bare] = found
  if (bold !== undefined) return { bold }
  const italic = star ?? underscore
  if (italic !== undefined) return { italic }
  if (code !== undefined) return { code }
  if (label !== undefined && address !== undefined) return { link: address, text: label }
  return bare === undefined ? whole : { link: bare, text: bare }
}
