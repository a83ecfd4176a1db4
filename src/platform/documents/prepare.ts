import { writtenDay } from '#kit/dates.ts'
import { listFormat } from '#kit/formats.ts'
import {
  type Block,
  type Document,
  type Inline,
  type InlinePiece,
  itemParts,
  type ListBlock,
  type Mark,
  type PictureBlock,
  type SigningParty,
} from '#kit/papers/document.ts'
import { footOf, type Letterhead } from '#kit/papers/letterhead.ts'
import { plainInline } from '#kit/prose/plain-inline.ts'
import { safeFigure } from './figure.ts'
import { cleanLine, cleanText, printableLink } from './text.ts'
import { frenchTypography } from './typography.ts'

/** A document that any writer can write as it is: clean characters, no gap, no doubt. */
export interface PreparedDocument {
  readonly title: string
  readonly subtitle: string | null
  readonly language: 'fr' | 'en'
  readonly authors: readonly string[]
  readonly date: Date
  /** Authors and day, under the title. */
  readonly byline: string
  readonly footer: string
  readonly head: PreparedHead | null
  readonly layout: 'paper' | 'apart' | 'cards' | 'hung'
  readonly blocks: readonly PreparedBlock[]
}

/** Who sends it: the head of the first page, and what stands at the foot of each. */
export interface PreparedHead {
  readonly name: string
  readonly address: readonly string[]
  readonly contacts: readonly string[]
  readonly foot: string
  readonly logo: Mark | null
  readonly accent: string | null
}

export type Pieces = readonly InlinePiece[]

export type PreparedBlock =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  /** `runsOn`: the next one is its end, parted from it so that a page may be. */
  | { readonly kind: 'paragraph'; readonly text: Pieces; readonly runsOn?: true }
  | PreparedList
  /** Calls are numbered through the whole document: `start` is the number of the first. */
  | { readonly kind: 'footnotes'; readonly start: number; readonly items: readonly Pieces[] }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'rule' }
  | PictureBlock
  | PreparedTable
  | { readonly kind: 'facts'; readonly items: readonly { name: string; value: Pieces }[] }
  | { readonly kind: 'note'; readonly title: string | null; readonly text: Pieces }
  | { readonly kind: 'quote'; readonly text: Pieces; readonly source: string | null }
  | {
      readonly kind: 'figure'
      readonly svg: string
      readonly alt: string
      readonly caption: string
    }
  | { readonly kind: 'blank-lines'; readonly label: string; readonly count: number }
  | { readonly kind: 'page-break' }
  | { readonly kind: 'head' }
  /** `goesOn`: it begins with the end of the paragraph before it. */
  | {
      readonly kind: 'together'
      readonly blocks: readonly PreparedBlock[]
      readonly goesOn?: true
    }
  | { readonly kind: 'signatures'; readonly parties: readonly PreparedParty[] }

export interface PreparedParty {
  readonly party: string
  readonly made: string
  readonly name: string
  readonly role: string
  readonly picture: Mark | null
}

export interface PreparedList {
  readonly kind: 'list'
  readonly ordered: boolean
  readonly start: number
  readonly items: readonly PreparedItem[]
}

export interface PreparedItem {
  readonly text: Pieces
  readonly under: readonly PreparedList[]
}

export interface PreparedTable {
  readonly kind: 'table'
  readonly caption: string
  readonly dense: boolean
  readonly ballot: boolean
  readonly toSign: boolean
  readonly whole: boolean
  readonly columns: readonly {
    readonly title: string
    readonly align: 'left' | 'right'
    readonly width: number
  }[]
  /** Each row has as many cells as there are columns. */
  readonly rows: readonly (readonly Pieces[])[]
}

/** Makes a document safe to write: what a format forbids, or cannot show, is settled here once. */
export function prepare(document: Document, head?: Letterhead): PreparedDocument {
  const print = printer(document.language)
  const foot = print.line(document.footer)
  const authors = document.authors.map(print.line).filter((name) => name !== '')
  return {
    title: print.line(document.title) || untitled[document.language],
    subtitle: print.line(document.subtitle ?? '') || null,
    language: document.language,
    authors,
    date: document.date,
    byline: [listed(authors, document.language), writtenDay(document.date, document.language)]
      .filter((part) => part !== '')
      .join(' · '),
    // The name of the sender stands already at the foot.
    footer: head && foot === print.line(head.name) ? '' : foot,
    layout: document.layout ?? 'paper',
    head: head ? prepareHead(head, print) : null,
    blocks: withoutEchoes(
      withSteadyLevels(document.blocks.flatMap((block) => prepareBlock(block, print))),
    ),
  }
}

/** The head of a paper that is no document: a letter to be merged. */
export function preparedHead(head: Letterhead, language: 'fr' | 'en'): PreparedHead {
  return prepareHead(head, printer(language))
}

function prepareHead(head: Letterhead, print: Printer): PreparedHead {
  const lines = (values: readonly string[]) => values.map(print.line).filter((one) => one !== '')
  return {
    name: print.line(head.name),
    address: lines(head.address),
    contacts: lines(head.contacts),
    foot: print.line(footOf(head)),
    logo: head.logo ? { ...head.logo, alt: cleanLine(head.logo.alt) || '–' } : null,
    accent: head.accent ?? null,
  }
}

const untitled = { fr: 'Sans titre', en: 'Untitled' }

interface Printer {
  readonly line: (text: string) => string
  readonly pieces: (inline: Inline) => Pieces
  readonly footnotes: (items: readonly Inline[]) => { start: number; items: readonly Pieces[] }
}

function printer(language: 'fr' | 'en'): Printer {
  const dress = language === 'fr' ? frenchTypography : (text: string) => text
  const line = (text: string) => dress(cleanLine(text))
  const words = (text: string) => dress(cleanText(text))
  // Each text counts its footnotes from 1, and a document holds several texts.
  let notesBefore = 0
  const piece = (inlinePiece: InlinePiece): InlinePiece => {
    if (typeof inlinePiece === 'string') return words(inlinePiece)
    if ('note' in inlinePiece) return { note: inlinePiece.note + notesBefore }
    if ('bold' in inlinePiece) return { ...inlinePiece, bold: words(inlinePiece.bold) }
    if ('italic' in inlinePiece) return { italic: words(inlinePiece.italic) }
    if ('code' in inlinePiece) return { code: cleanText(inlinePiece.code) }
    const link = printableLink(inlinePiece.link)
    return link ? { link, text: words(inlinePiece.text) || link } : words(inlinePiece.text)
  }
  const pieces = (inline: Inline) =>
    (typeof inline === 'string' ? [inline] : inline).map(piece).filter(isNotEmpty)
  const footnotes = (items: readonly Inline[]) => {
    const start = notesBefore + 1
    notesBefore += items.length
    return { start, items: items.map(pieces) }
  }
  return { line, pieces, footnotes }
}

function prepareBlock(block: Block, print: Printer): readonly PreparedBlock[] {
  switch (block.kind) {
    case 'heading': {
      const text = print.line(block.text)
      return text === '' ? [] : [{ kind: 'heading', level: block.level, text }]
    }
    case 'paragraph':
      return paragraphs(block.text, print)
    case 'list':
      return prepareList(block, print)
    case 'footnotes':
      return block.items.length === 0
        ? []
        : [{ kind: 'footnotes', ...print.footnotes(block.items) }]
    case 'code': {
      const text = cleanText(block.text)
      return text.trim() === '' ? [] : [{ kind: 'code', text }]
    }
    case 'rule':
      return [{ kind: 'rule' }]
    case 'picture': {
      const caption = print.line(block.caption)
      return [{ ...block, caption, alt: cleanLine(block.alt) || caption || '–' }]
    }
    case 'table':
      return prepareTable(block, print)
    case 'facts': {
      const items = block.items.map(({ name, value }) => ({
        name: print.line(name),
        value: print.pieces(value),
      }))
      return items.length === 0 ? [] : [{ kind: 'facts', items }]
    }
    case 'note':
      return [
        {
          kind: 'note',
          title: print.line(block.title ?? '') || null,
          text: print.pieces(block.text),
        },
      ]
    case 'quote':
      return [
        {
          kind: 'quote',
          text: print.pieces(block.text),
          source: print.line(block.source ?? '') || null,
        },
      ]
    case 'figure': {
      const caption = print.line(block.caption)
      const alt = cleanLine(block.alt) || caption || '–'
      return [{ kind: 'figure', svg: safeFigure(block.svg), alt, caption }]
    }
    case 'blank-lines':
      return [{ kind: 'blank-lines', label: print.line(block.label), count: block.count }]
    case 'page-break':
    case 'head':
      return [block]
    case 'together':
      return [
        { kind: 'together', blocks: block.blocks.flatMap((inner) => prepareBlock(inner, print)) },
      ]
    case 'signatures':
      return [
        { kind: 'signatures', parties: block.parties.map((party) => prepareParty(party, print)) },
      ]
  }
}

function prepareParty(party: SigningParty, print: Printer): PreparedParty {
  const { picture } = party
  return {
    party: print.line(party.party),
    made: print.line(party.made),
    name: print.line(party.name),
    role: print.line(party.role),
    picture: picture ? { ...picture, alt: cleanLine(picture.alt) || '–' } : null,
  }
}

function prepareList(block: ListBlock, print: Printer): readonly PreparedList[] {
  const items = block.items
    .map(itemParts)
    .map(({ text, under }) => ({
      text: print.pieces(text),
      under: under.flatMap((list) => prepareList(list, print)),
    }))
    .filter(({ text, under }) => text.length > 0 || under.length > 0)
  const ordered = block.ordered ?? false
  return items.length === 0 ? [] : [{ kind: 'list', ordered, start: block.start ?? 1, items }]
}

/** An empty line in typed text means another paragraph, as everywhere people write. */
function paragraphs(text: Inline, print: Printer): readonly PreparedBlock[] {
  const parts =
    typeof text === 'string'
      ? cleanText(text)
          .trim()
          .split(/\n\s*\n/)
      : [text]
  return parts
    .map((part) => print.pieces(part))
    .filter((pieces) => pieces.length > 0)
    .map((pieces) => ({ kind: 'paragraph', text: pieces }))
}

function prepareTable(
  block: Extract<Block, { kind: 'table' }>,
  print: Printer,
): readonly PreparedBlock[] {
  if (block.columns.length === 0) return []
  const columns = block.columns.map(({ title, align, width }) => ({
    title: print.line(title),
    align: align ?? 'left',
    width: width ?? 1,
  }))
  const rows = block.rows.map((row) => columns.map((_, at) => print.pieces(row[at] ?? '')))
  const dense = block.dense ?? false
  const ballot = block.ballot ?? false
  const { toSign = false, whole = false } = block
  const caption = print.line(block.caption)
  return [{ kind: 'table', caption, dense, ballot, toSign, whole, columns, rows }]
}

/**
 * Levels go down one step at a time and begin at 1 (PDF/UA-1, 7.4.2): a screen reader that jumps
 * from heading to heading must never wonder what it missed.
 */
function withSteadyLevels(blocks: readonly PreparedBlock[]): readonly PreparedBlock[] {
  let above: number[] = []
  const steady = (block: PreparedBlock): PreparedBlock => {
    if (block.kind === 'together') return { ...block, blocks: block.blocks.map(steady) }
    if (block.kind !== 'heading') return block
    above = [...above.filter((level) => level < block.level), block.level]
    return { ...block, level: above.length === 1 ? 1 : above.length === 2 ? 2 : 3 }
  }
  return blocks.map(steady)
}

/** A table right under its heading needs no caption of the same words: they would be read twice. */
function withoutEchoes(blocks: readonly PreparedBlock[]): readonly PreparedBlock[] {
  return blocks.map((block, at) => {
    if (block.kind === 'together') return { ...block, blocks: withoutEchoes(block.blocks) }
    const above = blocks[at - 1]
    const isEcho =
      block.kind === 'table' && above?.kind === 'heading' && above.text === block.caption
    return isEcho ? { ...block, caption: '' } : block
  })
}

function listed(names: readonly string[], language: 'fr' | 'en'): string {
  return listFormat(language, { type: 'conjunction' }).format(names)
}

function isNotEmpty(piece: InlinePiece): boolean {
  return typeof piece === 'string'
    ? piece !== ''
    : Object.values(piece).every((text) => text !== '')
}

/** `next`: all of it stays on the page of what follows; `whole`: it is not parted by a page. */
export type Keeps = 'next' | 'whole'

export type FlatBlock = Exclude<PreparedBlock, { kind: 'together' | 'head' }> & {
  readonly keeps?: Keeps
}

/** Blocks as a format writes them that knows no group: each says what it stays with, and a head comes once. */
export function flatBlocks(blocks: readonly PreparedBlock[]): readonly FlatBlock[] {
  return blocks.flatMap((block): readonly FlatBlock[] => {
    if (block.kind === 'head') return []
    if (block.kind === 'facts' && isShort(block)) return [{ ...block, keeps: 'whole' as const }]
    if (block.kind !== 'together') return [block]
    const group = flatBlocks(block.blocks)
    return group.map((inner, at) => ({
      ...inner,
      keeps: at < group.length - 1 ? ('next' as const) : ('whole' as const),
    }))
  })
}

/** « … » where a hand writes what is not known yet. */
export const dots = '………………………………'
/** Where and when it is signed, by hand: two lines as long as the column of a party lets them be. */
export const madeBlank = `Fait à ${dots.slice(0, dots.length / 2)}, le ${dots.slice(0, dots.length / 2)}`

/** A box that a page does not cut: a higher one would leave a page half empty. */
function isShort({ items }: Extract<PreparedBlock, { kind: 'facts' }>): boolean {
  const lines = items.map(({ value }) => Math.max(1, Math.ceil(plainInline(value).length / 65)))
  return lines.reduce((sum, count) => sum + count, 0) <= 20
}
