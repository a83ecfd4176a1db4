import type { Day } from './dates.ts'
import type { Bulk } from './lists/bulk.ts'
import type { CellEdit, NamedRows } from './lists/cell-edit.ts'
import { ownOf } from './own.ts'
import type { Locale } from './texts.ts'
import { plainWords } from './words.ts'
import { isDay } from './writing/civil-day.ts'

/**
 * A list, said once: its columns and its filters. The page, the headings that sort, the form that filters, the files of
 * what is shown and the address of each of them follow from it.
 */
export interface List<Row> {
  readonly title: string
  /** Where the page stands; what one asks follows as `?q=val&tri=-depuis&page=2`. */
  readonly path: string
  /** Where the rows that are shown can be taken away, in each format that this list has. */
  readonly files: Readonly<Partial<Record<ListFormat, string>>>
  readonly fileName: string
  /** The sheet of a workbook; the title when it is left out. */
  readonly sheetName?: string | undefined
  /** « 12 contacts ». */
  readonly counted: (count: number) => string
  readonly columns: readonly ListColumn<Row>[]
  readonly filters: readonly ListFilter[]
  /** The order when none is asked: a column (`nom`, `-depuis`), or words for an order that is no column’s. */
  readonly order: { readonly sort: string } | { readonly own: string }
  readonly perPage: number
  /** What may be done to several rows at once. */
  readonly bulk?: Bulk<Row> | undefined
  /** Needed where a column is written in the list itself. */
  readonly named?: NamedRows<Row> | undefined
  readonly today: Day
}

export const listFormats = ['csv', 'xlsx', 'json'] as const
export type ListFormat = (typeof listFormats)[number]

/**
 * `money` is in whole cents, `day` a `YYYY-MM-DD` text, `instant` a Date, `link` a path of this house, `choice` one of a
 * few words.
 */
export type ListKind = 'text' | 'choice' | 'number' | 'money' | 'day' | 'instant' | 'link'
export type ListValue = string | number | Date | null | undefined

export interface ListColumn<Row> {
  /** Its name in addresses and in JSON: `echeance`. */
  readonly key: string
  readonly title: string
  readonly kind: ListKind
  readonly value: (row: Row) => ListValue
  readonly sortable?: boolean | undefined
  /** What it is sorted by, when that is not its value: the rank of a state. */
  readonly sortBy?: ((row: Row) => string | number | Date | null | undefined) | undefined
  /** Where the name of the row leads. */
  readonly href?: ((row: Row) => string) | undefined
  /** Of what people wrote in it, where it is not the language of the page. */
  readonly language?: Locale | ((row: Row) => Locale) | undefined
  /** A simple field that is written where it stands: the route of the list says what it does (`edits`). */
  readonly edit?: CellEdit<Row> | undefined
  /** Only in the files: a page has less room. What a page shows is always in the files. */
  readonly only?: 'file' | undefined
  /** False: left out on a phone. */
  readonly phone?: boolean | undefined
}

export type ListFilter = WordsFilter | ChoiceFilter | YesFilter | DaysFilter | KeptFilter

/** Words that somebody types. */
export interface WordsFilter {
  readonly kind: 'words'
  readonly name: string
  readonly label: string
  readonly hint?: string | undefined
}

export interface ChoiceFilter {
  readonly kind: 'choice'
  readonly name: string
  readonly label: string
  /** Words of the first choice, which leaves everything; none when one of the options is always chosen. */
  readonly all?: string | undefined
  readonly allCount?: number | undefined
  readonly options: readonly ListOption[]
  /** Chosen when the address says nothing. */
  readonly usual?: string | undefined
  /** A row of links, with their counts; else a menu in the form. */
  readonly as: 'links' | 'menu'
  /** It changes how rows are shown, not which ones. */
  readonly isForm?: boolean | undefined
}

export interface ListOption {
  readonly value: string
  readonly label: string
  readonly count?: number | undefined
}

export interface YesFilter {
  readonly kind: 'yes'
  readonly name: string
  readonly label: string
}

/** From a day to a day: `NAME-du` and `NAME-au` in the address. */
export interface DaysFilter {
  readonly kind: 'days'
  readonly name: string
  readonly label: string
}

/** Asked by a link from another page only: “those of this import”. */
export interface KeptFilter {
  readonly kind: 'kept'
  readonly name: string
  readonly label: string
  readonly accepts: (value: string) => boolean
  /** How its value is said, beside the label. */
  readonly said?: ((value: string) => string) | undefined
}

export interface ListSort {
  readonly key: string
  readonly down: boolean
}

/** What the address asks, once what this list does not know is left aside. */
export interface ListView {
  /** By the name of the parameter; what is not asked is not there. */
  readonly values: Readonly<Record<string, string>>
  /** Undefined: the order of the list itself. */
  readonly sort: ListSort | undefined
  /** Keys of the columns that were chosen, in the order of the list; undefined: those of the list itself. */
  readonly columns?: readonly string[] | undefined
  readonly page: number
}

type Query = Readonly<Record<string, string | undefined>>
const longestWords = 100

/** An old link, or one that somebody changed, still opens the list: what it does not know is left aside. */
export function readList<Row>(list: List<Row>, query: Query): ListView {
  const values: Record<string, string> = {}
  for (const filter of list.filters) {
    for (const name of namesOf(filter)) {
      const asked = (ownOf(query, name) ?? '').trim()
      const value = readValue(filter, asked)
      if (value !== '') values[name] = value
      else if (filter.kind === 'choice' && filter.usual) values[name] = filter.usual
    }
  }
  return {
    values,
    sort: readSort(list, query['tri'] ?? ''),
    columns: readColumns(list, query[columnsName] ?? ''),
    page: readPage(query['page'] ?? ''),
  }
}

/** `?colonnes=courriel,echange`: the first column names its row, and is always there. */
export const columnsName = 'colonnes'

function readColumns<Row>(list: List<Row>, asked: string): readonly string[] | undefined {
  const keys = asked.split(',')
  if (!list.columns.some(({ key }) => keys.includes(key))) return undefined
  return list.columns.map(({ key }) => key).filter((key, rank) => rank === 0 || keys.includes(key))
}

/** What the page shows: what was chosen, or the columns that are not of files only. */
export function shownColumns<Row>(list: List<Row>, view: ListView): readonly ListColumn<Row>[] {
  return chosenColumns(list, view) ?? list.columns.filter(({ only }) => only !== 'file')
}

/** What a file holds: exactly what was chosen; all that there is when nothing was. */
export function fileColumns<Row>(list: List<Row>, view: ListView): readonly ListColumn<Row>[] {
  return chosenColumns(list, view) ?? list.columns
}

function chosenColumns<Row>(
  list: List<Row>,
  { columns }: ListView,
): readonly ListColumn<Row>[] | undefined {
  return columns && list.columns.filter(({ key }) => columns.includes(key))
}

/** The parameters of a filter in an address. */
export function namesOf(filter: ListFilter): readonly string[] {
  return filter.kind === 'days' ? [`${filter.name}-du`, `${filter.name}-au`] : [filter.name]
}

function readValue(filter: ListFilter, asked: string): string {
  switch (filter.kind) {
    case 'words':
      return asked.slice(0, longestWords)
    case 'choice':
      return filter.options.some(({ value }) => value === asked) ? asked : ''
    case 'yes':
      return asked === 'oui' ? asked : ''
    case 'days':
      return isDay(asked) ? asked : ''
    case 'kept':
      return asked !== '' && filter.accepts(asked) ? asked : ''
    default:
      return filter satisfies never
  }
}

function readSort<Row>(list: List<Row>, asked: string): ListSort | undefined {
  const sort = sortOf(asked)
  const isKnown = list.columns.some(({ key, sortable }) => sortable && key === sort.key)
  if (isKnown) return sort
  return 'sort' in list.order ? sortOf(list.order.sort) : undefined
}

function sortOf(written: string): ListSort {
  const down = written.startsWith('-')
  return { key: down ? written.slice(1) : written, down }
}

const writtenSort = ({ key, down }: ListSort) => `${down ? '-' : ''}${key}`

function readPage(asked: string): number {
  return /^[1-9]\d{0,3}$/.test(asked) ? Number(asked) : 1
}

export interface ListChange {
  /** By parameter; undefined or empty takes the filter away. */
  readonly values?: Readonly<Record<string, string | undefined>>
  readonly sort?: ListSort | undefined
  /** Undefined goes back to the columns of the list itself. */
  readonly columns?: undefined
  readonly page?: number
}

/** What an address says of a view; what is usual is not written. A change goes back to the first page. */
export function listFields<Row>(
  list: List<Row>,
  view: ListView,
  change: ListChange = {},
): readonly (readonly [string, string])[] {
  const values = { ...view.values, ...change.values }
  const sort = 'sort' in change ? change.sort : view.sort
  const usualSort = 'sort' in list.order ? list.order.sort : ''
  const written = sort ? writtenSort(sort) : ''
  const page = change.page ?? 1
  const columns = 'columns' in change ? change.columns : view.columns
  return [
    ...list.filters.flatMap((filter) =>
      namesOf(filter).map((name) => [name, askedValue(filter, values[name])] as const),
    ),
    [columnsName, columns?.join(',') ?? ''] as const,
    ['tri', written === usualSort ? '' : written] as const,
    ['page', page === 1 ? '' : String(page)] as const,
  ].filter(([, value]) => value !== '')
}

function askedValue(filter: ListFilter, value: string | undefined): string {
  const isUsual = filter.kind === 'choice' && value === filter.usual
  return value === undefined || isUsual ? '' : value
}

/** The address of the same list with something changed, or of a file of it. */
export function listHref<Row>(
  list: List<Row>,
  view: ListView,
  change: ListChange = {},
  path: string = list.path,
): string {
  const query = new URLSearchParams(listFields(list, view, change).map((field) => [...field]))
  return query.size === 0 ? path : `${path}?${query}`
}

/** Filters that leave rows out at this moment, with the parameters to clear. */
export function askedFilters<Row>(list: List<Row>, view: ListView): readonly AskedFilter[] {
  return list.filters.flatMap((filter) => {
    const names = namesOf(filter)
    const isAsked = names.some((name) => askedValue(filter, view.values[name]) !== '')
    return isAsked && !(filter.kind === 'choice' && filter.isForm) ? [{ filter, names }] : []
  })
}

export interface AskedFilter {
  readonly filter: ListFilter
  readonly names: readonly string[]
}

/** Is this day within what `NAME-du` and `NAME-au` ask? Without a day, only when nothing is asked. */
export function isWithin(view: ListView, name: string, day: Day | undefined): boolean {
  const { [`${name}-du`]: from, [`${name}-au`]: until } = view.values
  if (from === undefined && until === undefined) return true
  return day !== undefined && day >= (from ?? '') && day <= (until ?? '9999-12-31')
}

/** Rows of a list that is all in memory: sorted as asked; equal ones keep the order they came in. */
export function sortedRows<Row>(
  list: List<Row>,
  rows: readonly Row[],
  sort: ListSort | undefined,
): readonly Row[] {
  const column = list.columns.find(({ key }) => key === sort?.key)
  if (!sort || !column) return rows
  const keyed = rows.map((row) => ({ row, by: sortKey((column.sortBy ?? column.value)(row)) }))
  return keyed
    .toSorted((entry, other) => compared(entry.by, other.by, sort.down))
    .map(({ row }) => row)
}

type SortKey = string | number | undefined

/** Texts are compared as they are searched: without capitals, accents or marks. */
export function sortKey(value: ListValue): SortKey {
  if (value instanceof Date) return value.getTime()
  if (value === null || value === undefined || value === '') return undefined
  return typeof value === 'string' ? plainWords(value) || value : value
}

/** What is not known comes last, both ways. */
export function compared(one: SortKey, other: SortKey, down: boolean): number {
  if (one === undefined || other === undefined) {
    return Number(one === undefined) - Number(other === undefined)
  }
  const order = inOrder(one, other)
  return down ? -order : order
}

function inOrder(one: string | number, other: string | number): number {
  if (typeof one === 'number' && typeof other === 'number') return one - other
  const [first, second] = [String(one), String(other)]
  return first < second ? -1 : Number(first > second)
}
