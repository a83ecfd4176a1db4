import type { Block, Column, Inline, ListBlock, ListItem } from '../papers/document.ts'
import { boundedBlanks } from '../words.ts'
import { takeFootnotes } from './footnotes.ts'
import { inlineOf, joinInlines } from './pieces.ts'
import { plainInline } from './plain-inline.ts'
import { reader, type Token } from './reader.ts'

export interface ProseOptions {
  /** How many levels of titles stand above the text (0 to 2): its own begin under them. */
  readonly under?: number
}

/** What people write in a long field, as blocks: read the same way by the page and by every document. */
export function proseBlocks(text: string, { under = 0 }: ProseOptions = {}): readonly Block[] {
  const typed = tidied(text)
  if (typed === '') return []
  if (!hasSign(typed)) return [{ kind: 'paragraph', text: typed.trim() }]
  const { text: body, names, notes } = takeFootnotes(typed)
  const env = { notes: names }
  const blocks = blocksOf(walk(reader.parse(body, env)))
  const footnotes = notes.map((note) => inlineText(note, env))
  return [
    ...withLevels(blocks, under),
    ...(footnotes.length > 0 ? [{ kind: 'footnotes' as const, items: footnotes }] : []),
  ]
}

/** The same text where a document has room for words only (a cell, a fact, a box): lists and titles as lines. */
export function proseWords(text: string): Inline {
  return joinInlines(proseBlocks(text).map(flat), '\n')
}

/** One line, or a cell: its emphasis, code and links, and no block. */
export function proseInline(text: string): Inline {
  const typed = tidied(text)
  return hasSign(typed) ? inlineText(typed, {}) : typed.trim()
}

function inlineText(text: string, env: Record<string, unknown>): Inline {
  return joinInlines(
    reader.parseInline(text, env).map((token) => inlineOf(token.children ?? [])),
    '\n',
  )
}

/** Most words of a house have none of the signs, and need no reader. */
function hasSign(text: string): boolean {
  return /[*_`#|[\]\\<>&~\n]|^\s*(?:-|\d{1,2}[.)])(?:\s|$)|^-{3}|:\/\/|www\.|mailto:/i.test(text)
}

/**
 * Bullets of a word processor are bullets; spaces that editors put at the ends are none. Line by line: a pattern that
 * looks for the end of many spaces or lines begins again at each of them.
 */
function tidied(text: string): string {
  const lines = boundedBlanks(text.replace(/\r\n?|[\u2028\u2029]/g, '\n'))
    .split('\n')
    .map((line) => line.trimEnd().replace(/^(\s*)[•‣▪◦·]\s+/, '$1- '))
  const first = lines.findIndex((line) => line !== '')
  return first === -1 ? '' : lines.slice(first, lastWritten(lines) + 1).join('\n')
}

function lastWritten(lines: readonly string[]): number {
  let at = lines.length - 1
  while (lines[at] === '') at--
  return at
}

/** A token with those it holds. */
interface Knot {
  readonly token: Token
  readonly inside: readonly Knot[]
}

function walk(tokens: readonly Token[]): readonly Knot[] {
  const top: Knot[] = []
  const open: Knot[][] = [top]
  for (const token of tokens) {
    if (token.nesting === -1) {
      open.pop()
      continue
    }
    const inside: Knot[] = []
    open.at(-1)?.push({ token, inside })
    if (token.nesting === 1) open.push(inside)
  }
  return top
}

function blocksOf(knots: readonly Knot[]): readonly Block[] {
  return knots.flatMap((knot) => blockOf(knot))
}

function blockOf({ token, inside }: Knot): readonly Block[] {
  switch (token.type) {
    case 'heading_open':
      return [{ kind: 'heading', level: levelOf(token), text: plainInline(wordsOf(inside)) }]
    case 'paragraph_open':
      return paragraph(wordsOf(inside))
    case 'inline':
      return paragraph(inlineOf(token.children ?? []))
    case 'bullet_list_open':
    case 'ordered_list_open':
      return [listOf(token, inside)]
    case 'blockquote_open': {
      const text = joinInlines(blocksOf(inside).map(flat), '\n')
      return text === '' ? [] : [{ kind: 'quote', text }]
    }
    case 'table_open':
      return tableOf(inside)
    case 'fence':
      return [{ kind: 'code', text: token.content.replace(/\n$/, '') }]
    case 'hr':
      return [{ kind: 'rule' }]
    default:
      return token.content === '' ? blocksOf(inside) : paragraph(token.content)
  }
}

function paragraph(text: Inline): readonly Block[] {
  return text === '' ? [] : [{ kind: 'paragraph', text }]
}

function wordsOf(inside: readonly Knot[]): Inline {
  return joinInlines(
    inside.map(({ token }) => inlineOf(token.children ?? [])),
    '\n',
  )
}

function levelOf(token: Token): 1 | 2 | 3 {
  const level = Number(token.tag.slice(1))
  return level <= 1 ? 1 : level === 2 ? 2 : 3
}

function listOf(token: Token, inside: readonly Knot[]): ListBlock {
  const ordered = token.type === 'ordered_list_open'
  const start = Number(token.attrGet('start') ?? 1)
  return {
    kind: 'list',
    ...(ordered ? { ordered } : {}),
    ...(ordered && start !== 1 ? { start } : {}),
    items: inside.map((item) => itemOf(blocksOf(item.inside))),
  }
}

/** What is in an item and is no list is said in its words: nothing is left out. */
function itemOf(blocks: readonly Block[]): ListItem {
  const under = blocks.filter((block) => block.kind === 'list')
  const text = joinInlines(blocks.filter(({ kind }) => kind !== 'list').map(flat), '\n')
  return under.length === 0 ? text : { text, under }
}

/** A block as words alone, where only words can be. */
function flat(block: Block): Inline {
  switch (block.kind) {
    case 'paragraph':
    case 'quote':
    case 'note':
      return block.text
    case 'heading':
      return [{ bold: block.text }]
    case 'code':
      return [{ code: block.text }]
    case 'list':
      return joinInlines(
        block.items.map((item, at) => flatItem(block, item, at)),
        '\n',
      )
    case 'footnotes':
      return joinInlines(
        block.items.map((item, at) => joinInlines([[{ note: at + 1 }], item], ' ')),
        '\n',
      )
    case 'table':
      return joinInlines(
        [block.columns.map(({ title }) => title), ...block.rows].map((row) =>
          joinInlines(row, ' · '),
        ),
        '\n',
      )
    default:
      return ''
  }
}

function flatItem(list: ListBlock, item: ListItem, at: number): Inline {
  const mark = list.ordered ? `${(list.start ?? 1) + at}. ` : '– '
  const isLong = typeof item === 'object' && 'under' in item
  return joinInlines(
    [joinInlines([mark, isLong ? item.text : item], ''), ...(isLong ? item.under.map(flat) : [])],
    '\n',
  )
}

function tableOf(inside: readonly Knot[]): readonly Block[] {
  const [head, ...body] = inside.flatMap((part) => part.inside)
  const columns = (head?.inside ?? []).map(
    (cell): Column => ({
      title: plainInline(wordsOf(cell.inside)),
      ...(/right/.test(String(cell.token.attrGet('style') ?? '')) ? { align: 'right' } : {}),
    }),
  )
  const rows = body.map((row) => row.inside.map((cell) => wordsOf(cell.inside)))
  // A short row is filled up to its heading: what nobody could read as a table is read as lines.
  if (columns.length * rows.length > largestTable) {
    const lines = rows.map((row) =>
      joinInlines(
        row.filter((cell) => cell !== ''),
        ' · ',
      ),
    )
    const heading = columns.map(({ title }) => title).filter((title) => title !== '')
    return paragraph(joinInlines([heading.join(' · '), ...lines], '\n'))
  }
  return [{ kind: 'table', caption: '', columns, rows }]
}

/** Cells of one table. */
const largestTable = 3_000

/** The first level used is the first under what stands above, whatever number of signs was typed. */
function withLevels(blocks: readonly Block[], under: number): readonly Block[] {
  const used = [
    ...new Set(blocks.flatMap((block) => (block.kind === 'heading' ? block.level : []))),
  ].sort()
  return blocks.map((block): Block => {
    if (block.kind !== 'heading') return block
    const level = Math.min(3, used.indexOf(block.level) + 1 + under)
    return { ...block, level: level <= 1 ? 1 : level === 2 ? 2 : 3 }
  })
}
