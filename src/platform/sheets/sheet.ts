import { parseUrl } from '#kit/parse-url.ts'
import { cleanText } from '../documents/text.ts'

/** A table for a spreadsheet, said once; written as CSV or XLSX. */
export interface Sheet {
  readonly name: string
  readonly columns: readonly SheetColumn[]
  readonly rows: readonly (readonly SheetCell[])[]
  /** A paper that is also printed: on landscape pages, as wide as they are. */
  readonly isPrinted?: true
}

/** One whose rows are made as they are written. */
export interface LongSheet {
  readonly columns: readonly SheetColumn[]
  readonly rows: Iterable<readonly SheetCell[]>
}

export interface SheetColumn {
  readonly title: string
  readonly kind: SheetKind
}

/** `money` is in whole cents, `day` a `YYYY-MM-DD` text, `instant` a Date, `link` an address. */
export type SheetKind = 'text' | 'number' | 'money' | 'day' | 'instant' | 'link'

export type SheetCell = string | number | Date | SheetLink | SheetFormula | null | undefined

export interface SheetLink {
  readonly link: string
  readonly text: string
}

/** What a workbook computes again; `value` is what it gives now, and what a file without formulas holds. */
export interface SheetFormula {
  /** Without `=`, with the names of functions in English: `SUM(C3:C5)`. Never made of what people write. */
  readonly formula: string
  readonly value: number
}

/** A cell with its column's kind, once what does not fit has become text or nothing. */
export type TypedCell =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number' | 'money'; readonly value: number; readonly formula?: string }
  | { readonly kind: 'day'; readonly day: string }
  | { readonly kind: 'instant'; readonly at: Date }
  | { readonly kind: 'link'; readonly link: string; readonly text: string }
  | { readonly kind: 'empty' }

const empty: TypedCell = { kind: 'empty' }

/** A value that is not of its column's kind is written as the text it is: an export loses nothing. */
export function typedCell(cell: SheetCell, kind: SheetKind): TypedCell {
  if (cell === null || cell === undefined || cell === '') return empty
  if (typeof cell === 'number') {
    if (!Number.isFinite(cell)) return empty
    return { kind: kind === 'money' ? 'money' : 'number', value: cell }
  }
  if (cell instanceof Date)
    return Number.isNaN(cell.getTime()) ? empty : { kind: 'instant', at: cell }
  if (typeof cell === 'object' && 'formula' in cell)
    return { kind: kind === 'money' ? 'money' : 'number', value: cell.value, formula: cell.formula }
  if (typeof cell === 'object') return linkCell(cell.link, cell.text)
  if (kind === 'day' && /^\d{4}-\d{2}-\d{2}$/.test(cell)) return { kind: 'day', day: cell }
  if (kind === 'link') return linkCell(cell, cell)
  return { kind: 'text', text: cleanText(cell) }
}

function linkCell(link: string, text: string): TypedCell {
  const leads = /^https?:\/\//i.test(link) && parseUrl(link) !== undefined
  return leads
    ? { kind: 'link', link, text: cleanText(text) }
    : { kind: 'text', text: cleanText(text) }
}

const paris = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Paris',
  dateStyle: 'short',
  timeStyle: 'short',
})

/** Year, month, day, hours and minutes on the clocks of France, for people who will read them. */
export function wallClock(at: Date): { day: string; time: string } {
  const [day = '', time = ''] = paris.format(at).split(' ')
  return { day, time }
}

/** A table of texts, under these titles. */
export function textSheet(
  name: string,
  titles: readonly string[],
  rows: readonly (readonly string[])[],
): Sheet {
  return { name, columns: titles.map((title) => ({ title, kind: 'text' })), rows }
}
