import type { Document } from '#kit/papers/document.ts'
import type { Letterhead } from '#kit/papers/letterhead.ts'
import { plainInline } from '#kit/prose/plain-inline.ts'
import { type PreparedBlock, type PreparedTable, prepare } from '#platform/documents/prepare.ts'
import { millimetre, outside, type Word } from './boxes.ts'
import { cutFaults } from './cut-faults.ts'

// What anyone who prints a paper sees at once: a title alone at the foot of a page, a page for two lines, a place too low
// to write in.

const footBegins = (297 - 24) * millimetre
const headEnds = 22 * millimetre
/** A hand that writes with a ball-point pen. */
const hand = 9.5 * millimetre

interface Line {
  readonly page: number
  readonly text: string
  readonly bottom: number
}

/** The lines of text of each page, from its top; the running title and the foot left out. */
function linesOf(words: readonly Word[]): readonly Line[] {
  const body = words.filter(({ top, bottom }) => top > headEnds && bottom < footBegins)
  const sorted = body.toSorted((a, b) => a.page - b.page || a.bottom - b.bottom || a.left - b.left)
  const lines: { page: number; text: string; bottom: number }[] = []
  for (const { page, text, bottom } of sorted) {
    const last = lines.at(-1)
    if (last && last.page === page && bottom - last.bottom < 4) last.text += text
    else lines.push({ page, text, bottom })
  }
  return lines
}

export function pageFaults(
  words: readonly Word[],
  document: Document,
  head: Letterhead | undefined,
): readonly string[] {
  const blocks = ungrouped(prepare(document, head).blocks)
  const lines = linesOf(words)
  const last = Math.max(...words.map(({ page }) => page))
  const pages = Array.from({ length: last }, (_, at) => lines.filter(({ page }) => page === at + 1))
  return [
    ...outside(words).map((word) => `outside: ${word}`),
    ...pages.flatMap((own, at) => (own.length === 0 ? [`page ${at + 1} is empty`] : [])),
    ...pages.slice(0, -1).flatMap((own) => titleAtFoot(own.at(-1), blocks)),
    ...shortEnd(pages, blocks),
    ...lonelySignatures(pages),
    ...labelsWithoutLine(lines, blocks),
    ...lowRows(words, blocks),
    ...closingAlone(pages, blocks),
    ...cutFaults(words, blocks, document),
  ]
}

function ungrouped(blocks: readonly PreparedBlock[]): readonly PreparedBlock[] {
  return blocks.flatMap((block) => (block.kind === 'together' ? ungrouped(block.blocks) : [block]))
}

const bare = (text: string) => text.replace(/\s/g, '')

/** What names what comes next. */
function titlesOf(block: PreparedBlock): readonly string[] {
  if (block.kind === 'heading') return [block.text]
  if (block.kind === 'note') return block.title ? [block.title] : []
  if (block.kind !== 'table') return []
  return [
    ...(block.caption ? [block.caption] : []),
    block.columns.map(({ title }) => title).join(''),
  ]
}

function titleAtFoot(line: Line | undefined, blocks: readonly PreparedBlock[]): readonly string[] {
  const text = bare(line?.text ?? '')
  const titles = blocks.flatMap(titlesOf).map(bare)
  // The last line of a long title, in full. A label is above its lines, and may say the same.
  const isTitle =
    text.length > 2 && titles.some((title) => title.endsWith(text)) && !labels(blocks).has(text)
  return isTitle ? [`title at the foot of page ${line?.page}: ${line?.text}`] : []
}

/** A page that a paper asks for may hold little: a coupon, a booklet. One that it runs over to holds five lines. */
function shortEnd(
  pages: readonly (readonly Line[])[],
  blocks: readonly PreparedBlock[],
): readonly string[] {
  const own = pages.at(-1) ?? []
  const asked = blocks.findLastIndex(({ kind }) => kind === 'page-break' || kind === 'head')
  const [first] = blocks.slice(asked + 1).flatMap(titlesOf)
  const isAsked =
    asked >= 0 && first !== undefined && bare(own[0]?.text ?? '').startsWith(bare(first))
  const ruled = own.reduce((sum, { text }) => sum + (labels(blocks).get(bare(text)) ?? 0), 0)
  // An option with its box is as high as three lines.
  const isBallot = blocks.some((block) => block.kind === 'table' && block.ballot) && own.length > 1
  if (pages.length < 2 || own.length + ruled > 2 || isAsked || isBallot) return []
  return [`${own.length} lines on page ${pages.length}: ${own.map(({ text }) => text).join(' / ')}`]
}

/** A short last section (a licence, an address) that fills a page by itself: what it closes is on the one before. */
function closingAlone(
  pages: readonly (readonly Line[])[],
  blocks: readonly PreparedBlock[],
): readonly string[] {
  const own = pages.at(-1) ?? []
  const at = blocks.findLastIndex(({ kind }) => kind === 'heading')
  const last = blocks[at]
  const isText = blocks
    .slice(at)
    .every(({ kind }) => ['heading', 'paragraph', 'note'].includes(kind))
  const isAsked = ['page-break', 'head'].includes(blocks[at - 1]?.kind ?? '')
  if (pages.length < 2 || last?.kind !== 'heading' || !isText || isAsked || own.length > 7)
    return []
  const [first] = own
  return first && bare(last.text).startsWith(bare(first.text))
    ? [`last section alone on page ${first.page}: ${last.text}`]
    : []
}

function lonelySignatures(pages: readonly (readonly Line[])[]): readonly string[] {
  return pages.flatMap((own, at) => {
    const first = own.findIndex(({ text }) => /^(?:Faità|Signatures$)/.test(text))
    const isAlone = first === 0 && (at > 0 || own.length < 4)
    return isAlone ? [`signatures alone on page ${at + 1}`] : []
  })
}

/** What lines to write on are for, and how many there are. */
function labels(blocks: readonly PreparedBlock[]): ReadonlyMap<string, number> {
  return new Map(
    blocks.flatMap((block) =>
      block.kind === 'blank-lines' ? [[bare(block.label), block.count] as const] : [],
    ),
  )
}

/** The line of a label stands nine millimetres under it, and on its page. */
function labelsWithoutLine(
  lines: readonly Line[],
  blocks: readonly PreparedBlock[],
): readonly string[] {
  return lines
    .filter(({ text }) => labels(blocks).has(bare(text)))
    .filter(({ bottom }) => bottom + 9 * millimetre > (297 - 26) * millimetre)
    .map(({ text, page }) => `label without its line on page ${page}: ${text}`)
}

/** Rows of a table in which a hand writes: from one to the next, as high as a hand asks. */
function lowRows(words: readonly Word[], blocks: readonly PreparedBlock[]): readonly string[] {
  return blocks.flatMap((block) => {
    if (block.kind !== 'table' || !isWritten(block)) return []
    const rows = rowsOf(words, block)
    // Rows of nothing but empty cells say nowhere how high they are: they ask for it.
    if (rows.length === 0) return block.toSign ? [] : [`rows that nobody reads: ${block.caption}`]
    const gaps = rows.slice(1).flatMap((row, at) => {
      const before = rows[at]
      return before && before.page === row.page ? [row.middle - before.middle] : []
    })
    const least = Math.min(...gaps)
    return least < hand ? [`rows of ${(least / millimetre).toFixed(1)} mm: ${block.caption}`] : []
  })
}

/** One of its columns is empty, dotted or ticked in every row. */
function isWritten({ columns, rows }: PreparedTable): boolean {
  return (
    rows.length > 1 &&
    columns.some((_, at) => rows.every((row) => /^[☐….\s]*$/.test(plainInline(row[at] ?? []))))
  )
}

/** Where the middle of each row is, by the words of its first column. */
function rowsOf(words: readonly Word[], { columns, rows }: PreparedTable) {
  const shares = columns.reduce((sum, { width }) => sum + width, 0)
  const ends = (24 + (162 * (columns[0]?.width ?? 1)) / shares) * millimetre
  const own = words
    .filter(({ left, bottom }) => left < ends && bottom < footBegins)
    .toSorted((a, b) => a.page - b.page || a.top - b.top || a.left - b.left)
  const starts: number[] = []
  for (const [cell] of rows) {
    const [start = ''] = plainInline(cell ?? [])
      .trim()
      .split(/\s+/)
    const from = (starts.at(-1) ?? -1) + 1
    const at = start === '' ? -1 : own.findIndex(({ text }, rank) => rank >= from && text === start)
    if (at >= 0) starts.push(at)
  }
  // Of the last one, nothing tells where its words end.
  return starts.slice(0, -1).flatMap((from, at) => {
    const first = own[from]
    const to = starts[at + 1]
    const last = own.slice(from, to).findLast(({ page }) => page === first?.page)
    return first && last ? [{ page: first.page, middle: (first.top + last.bottom) / 2 }] : []
  })
}
