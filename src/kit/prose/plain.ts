import {
  type Block,
  type Inline,
  type InlinePiece,
  itemParts,
  type ListBlock,
} from '../papers/document.ts'
import { proseBlocks } from './blocks.ts'
import { plainInline } from './plain-inline.ts'

/** The words alone on one line: for references, summaries, search, and the card of a link. */
export function plainProse(text: string): string {
  return linesOf(proseBlocks(text), false).join(' ').replace(/\s+/g, ' ').trim()
}

/** The same text for letters without pictures: paragraphs, lists and tables in plain signs, addresses in full. */
export function textProse(text: string): string {
  return linesOf(proseBlocks(text), true).join('\n\n')
}

function linesOf(blocks: readonly Block[], isShown: boolean): readonly string[] {
  const said = isShown ? shown : plainInline
  return blocks.flatMap((block): readonly string[] => {
    switch (block.kind) {
      case 'paragraph':
        return [said(block.text)]
      case 'quote':
        return [`« ${said(block.text)} »`]
      case 'heading':
      case 'code':
        return [block.text]
      case 'list':
        return isShown ? [listLines(block, '').join('\n')] : wordsOfList(block)
      case 'table':
        return [
          [block.columns.map(({ title }) => title), ...block.rows.map((row) => row.map(said))]
            .map((row) => row.join(isShown ? ' · ' : ', '))
            .join(isShown ? '\n' : '. '),
        ]
      case 'footnotes':
        return block.items.map((item, at) => (isShown ? `(${at + 1}) ${said(item)}` : said(item)))
      default:
        return []
    }
  })
}

function wordsOfList({ items }: ListBlock): readonly string[] {
  return items.flatMap((item) => {
    const { text, under } = itemParts(item)
    const words = plainInline(text)
    return [/[.!?:;,…]$/.test(words) ? words : `${words},`, ...under.flatMap(wordsOfList)]
  })
}

function listLines({ items, ordered, start = 1 }: ListBlock, indent: string): readonly string[] {
  return items.flatMap((item, at) => {
    const { text, under } = itemParts(item)
    const mark = ordered ? `${start + at}. ` : '– '
    const space = indent + ' '.repeat(mark.length)
    return [
      `${indent}${mark}${shown(text).replaceAll('\n', `\n${space}`)}`,
      ...under.flatMap((list) => listLines(list, space)),
    ]
  })
}

/** A link says where it leads, when its words do not. */
function shown(text: Inline): string {
  return (typeof text === 'string' ? [text] : text).map(shownPiece).join('')
}

function shownPiece(piece: InlinePiece): string {
  if (typeof piece === 'string') return piece
  if ('note' in piece) return ` (${piece.note})`
  if (!('link' in piece)) return plainInline([piece])
  const isSaid = piece.link
    .replace(/^(?:https?:\/\/|mailto:|tel:)/, '')
    .startsWith(piece.text.replace(/^https?:\/\//, ''))
  return isSaid ? piece.text : `${piece.text} (${piece.link})`
}
