import { plainInline } from '#kit/prose/plain-inline.ts'
import {
  flatBlocks,
  type Pieces,
  type PreparedDocument,
  type PreparedList,
  type PreparedTable,
} from '../prepare.ts'

/** A line of text on a slide. */
export interface SlideLine {
  readonly text: Pieces
  readonly look: 'plain' | 'strong' | 'small' | 'item'
}

export type SlidePart =
  | { readonly kind: 'lines'; readonly lines: readonly SlideLine[] }
  | {
      readonly kind: 'table'
      readonly columns: PreparedTable['columns']
      readonly rows: PreparedTable['rows']
    }
  | { readonly kind: 'svg'; readonly svg: string; readonly alt: string }
  | {
      readonly kind: 'picture'
      readonly data: string
      readonly mediaType: 'image/png' | 'image/jpeg'
      readonly width: number
      readonly height: number
      readonly alt: string
    }

export interface Slide {
  readonly title: string
  /** It goes on with the one before it. */
  readonly goesOn: boolean
  readonly parts: readonly SlidePart[]
}

/** What a slide holds, in lines of its usual letters, and the signs of one line: wide enough for the widest ones. */
const linesOfSlide = 13
const signsOfLine = 88
/** A picture has the room of a whole slide. */
const rowLine = 0.85
const rowAir = 0.4

/** Lines that this text takes, on the share of the width that it has. */
export function linesOf(text: string, share = 1): number {
  const signs = Math.max(4, Math.floor(signsOfLine * share))
  return text
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / signs)), 0)
}

/** Height of a row, in lines: that of its longest cell. */
export function rowHeight(row: readonly Pieces[], columns: PreparedTable['columns']): number {
  const all = columns.reduce((sum, { width }) => sum + width, 0)
  const longest = row.map((cell, at) =>
    linesOf(plainInline(cell), ((columns[at]?.width ?? 1) / all) * 1.1),
  )
  return Math.max(1, ...longest) * rowLine + rowAir
}

/**
 * The blocks of a document in their order, on slides: a heading of the first level begins one, and what does not hold goes
 * on with the next one, under the same title. Nothing of the document is left out.
 */
export function laySlides(document: PreparedDocument): readonly Slide[] {
  const slides: Slide[] = []
  let [title, parts, used, goesOn] = [document.title, [] as SlidePart[], 0, false]
  const turn = (next: string, isNext: boolean) => {
    if (parts.length > 0 || isNext) slides.push({ title, goesOn, parts })
    ;[title, parts, used, goesOn] = [next, [], 0, !isNext]
  }
  const need = (lines: number) => {
    if (used > 0 && used + lines > linesOfSlide) turn(title, false)
    used += lines
  }
  const say = (text: Pieces, look: SlideLine['look']) => {
    for (const piece of pieceByPiece(text)) {
      need(linesOf(plainInline(piece)) + 0.3)
      const last = parts.at(-1)
      const line = { text: piece, look }
      if (last?.kind === 'lines')
        parts[parts.length - 1] = { ...last, lines: [...last.lines, line] }
      else parts.push({ kind: 'lines', lines: [line] })
    }
  }
  const list = ({ items, ordered, start }: PreparedList, depth: number) => {
    for (const [at, { text, under }] of items.entries()) {
      const mark = ordered ? `${start + at}. ` : '• '
      say([`${'\u2003'.repeat(depth)}${mark}`, ...text], 'item')
      for (const inner of under) list(inner, depth + 1)
    }
  }
  const table = ({ caption, columns, rows }: PreparedTable) => {
    if (caption !== '') say([caption], 'small')
    const head = columns.map(({ title: named }) => [named])
    const isNamed = columns.some(({ title: named }) => named !== '')
    let own: (readonly Pieces[])[] = []
    const close = () => {
      if (own.length > 0) parts.push({ kind: 'table', columns, rows: own })
      own = []
    }
    for (const row of rows) {
      const height = rowHeight(row, columns)
      if (own.length > 0 && used + height > linesOfSlide) {
        close()
        turn(title, false)
      }
      if (own.length === 0) need((isNamed ? rowHeight(head, columns) : 0) + height)
      else used += height
      own.push(row)
    }
    close()
  }
  for (const block of flatBlocks(document.blocks)) {
    switch (block.kind) {
      case 'heading':
        if (block.level === 1) turn(block.text, true)
        else {
          // With a line under it at least.
          if (used + 2.6 > linesOfSlide) turn(title, false)
          say([block.text], 'strong')
        }
        break
      case 'paragraph':
        say(block.text, 'plain')
        break
      case 'list':
        list(block, 0)
        break
      case 'table':
        table(block)
        break
      case 'facts':
        for (const { name, value } of block.items) say([{ bold: name }, ' ', ...value], 'plain')
        break
      case 'note':
        if (block.title) say([block.title], 'strong')
        say(block.text, 'plain')
        break
      case 'quote':
        say(block.text, 'plain')
        if (block.source) say([block.source], 'small')
        break
      case 'footnotes':
        for (const [at, item] of block.items.entries())
          say([`${block.start + at}. `, ...item], 'small')
        break
      case 'code':
        say([block.text], 'small')
        break
      case 'figure':
        need(linesOfSlide - 1)
        parts.push({ kind: 'svg', svg: block.svg, alt: block.alt })
        if (block.caption !== '') say([block.caption], 'small')
        break
      case 'picture':
        need(linesOfSlide - 1)
        parts.push({ ...block, kind: 'picture' })
        if (block.caption !== '') say([block.caption], 'small')
        break
      case 'blank-lines':
        say([block.label], 'plain')
        break
      case 'signatures':
        for (const { party, made, name, role } of block.parties)
          say([[party, made, name, role].filter((word) => word !== '').join(', ')], 'plain')
        break
      case 'page-break':
        turn(title, false)
        break
      case 'rule':
        break
      default:
        block satisfies never
    }
  }
  turn('', false)
  // Two headings in a row: what has nothing under it keeps its title.
  return slides.filter(({ parts: held }, at) => held.length > 0 || at > 0)
}

/** A text that no slide holds is cut between its words. */
function pieceByPiece(text: Pieces): readonly Pieces[] {
  const most = (linesOfSlide - 2) * signsOfLine
  const whole = plainInline(text)
  if (whole.length <= most) return [text]
  const pieces: Pieces[] = []
  let left = whole
  while (left.length > most) {
    const space = left.lastIndexOf(' ', most)
    const cut = space > most / 2 ? space : most
    pieces.push([left.slice(0, cut)])
    left = left.slice(cut).trimStart()
  }
  return [...pieces, [left]]
}
