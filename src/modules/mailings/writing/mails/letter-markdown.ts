import {
  type Block,
  type Inline,
  type InlinePiece,
  itemParts,
  type ListBlock,
} from '#kit/papers/document.ts'
import { proseBlocks } from '#kit/prose/blocks.ts'
import { xmlText } from '#kit/xml.ts'
import { ink } from './letter-look.ts'

/**
 * Text written by people, for mail clients: no HTML of theirs, no picture, and the look written on each
 * element, since many clients drop style sheets.
 */
export function letterMarkdown(markdown: string, baseUrl: string): string {
  return proseBlocks(markdown)
    .map((block) => drawnBlock(block, baseUrl))
    .join('')
}

const list = 'margin:0 0 16px;padding:0 0 0 24px'
const cell = `padding:6px 12px 6px 0;border-bottom:1px solid ${ink.line};vertical-align:top`

const looks = {
  p: 'margin:0 0 16px',
  ul: list,
  ol: list,
  inner: 'margin:6px 0 0;padding:0 0 0 24px',
  li: 'margin:0 0 6px',
  blockquote: `margin:0 0 16px;padding:0 0 0 16px;border-left:3px solid ${ink.line}`,
  heading: 'margin:0 0 8px;font-size:18px;line-height:1.3',
  table: 'margin:0 0 16px;border-collapse:collapse',
  pre: 'margin:0 0 16px;white-space:pre-wrap',
  hr: `margin:0 0 16px;border:0;border-top:1px solid ${ink.line}`,
} as const

/** The title of the letter is h1 and those of its parts h2: those of a text begin under them. */
function drawnBlock(block: Block, base: string): string {
  const said = (text: Inline) => drawnInline(text, base)
  switch (block.kind) {
    case 'heading':
      return element(`h${block.level + 2}`, looks.heading, xmlText(block.text))
    case 'paragraph':
      return element('p', looks.p, said(block.text))
    case 'list':
      return drawnList(block, base, false)
    case 'footnotes':
      return drawnList({ kind: 'list', ordered: true, items: block.items }, base, false)
    case 'quote':
      return element('blockquote', looks.blockquote, element('p', 'margin:0', said(block.text)))
    case 'code':
      return element('pre', looks.pre, xmlText(block.text))
    case 'rule':
      return `<hr style="${looks.hr}">`
    case 'table': {
      const row = (name: 'th' | 'td', cells: readonly Inline[]) =>
        `<tr>${cells.map((inline) => element(name, `${cell};text-align:left`, said(inline))).join('')}</tr>`
      const head = row(
        'th',
        block.columns.map(({ title }) => title),
      )
      return element(
        'table',
        looks.table,
        head + block.rows.map((cells) => row('td', cells)).join(''),
      )
    }
    default:
      return ''
  }
}

function drawnList({ ordered, start, items }: ListBlock, base: string, isInner: boolean): string {
  const drawn = items.map(itemParts).map(({ text, under }) => {
    const inner = under.map((block) => drawnList(block, base, true)).join('')
    return element('li', looks.li, drawnInline(text, base) + inner)
  })
  const from = ordered && start !== undefined && start !== 1 ? ` start="${start}"` : ''
  const name = ordered ? 'ol' : 'ul'
  return `<${name}${from} style="${isInner ? looks.inner : looks[name]}">${drawn.join('')}</${name}>`
}

function element(name: string, style: string, inside: string): string {
  return `<${name} style="${style}">${inside}</${name}>`
}

function drawnInline(text: Inline, base: string): string {
  return (typeof text === 'string' ? [text] : text).map((piece) => drawnPiece(piece, base)).join('')
}

function drawnPiece(piece: InlinePiece, base: string): string {
  if (typeof piece === 'string') return words(piece)
  if ('note' in piece) return `<sup>${piece.note}</sup>`
  if ('bold' in piece) {
    const bold = `<strong>${words(piece.bold)}</strong>`
    return piece.italic ? `<em>${bold}</em>` : bold
  }
  if ('italic' in piece) return `<em>${words(piece.italic)}</em>`
  if ('code' in piece) return `<code>${words(piece.code)}</code>`
  const href = xmlText(absolute(piece.link, base))
  return `<a href="${href}" class="lien" style="color:${ink.action}">${words(piece.text)}</a>`
}

function words(text: string): string {
  return xmlText(text).replaceAll('\n', '<br>')
}

/** A mail has no place of its own: an address of the house is written whole. */
export function absolute(href: string, baseUrl: string): string {
  return href.startsWith('/') && !href.startsWith('//') ? `${baseUrl}${href}` : href
}
