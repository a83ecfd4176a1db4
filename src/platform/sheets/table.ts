import type { TableRefusal } from '#kit/table-refusals.ts'

export type { TableRefusal }

/** A row of a table that came from outside. */
export interface SheetRow {
  /** Line of the file or row of the sheet, as an editor or a spreadsheet numbers them. */
  readonly line: number
  /** As many cells as there are titles. */
  readonly cells: readonly string[]
}

/** Why one row was left aside; the others were read. */
export interface RowProblem {
  readonly line: number
  /** Counted from 1. */
  readonly column: number
  /** Title of the column; empty when it has none. */
  readonly heading: string
  /** What stands in the cell. */
  readonly value: string
  readonly expected: RowExpectation
}

/** `no-cell`: nothing was expected there, no title stands above. */
export type RowExpectation = 'no-cell'

export interface OtherSheet {
  readonly name: string
  readonly isHidden: boolean
}

export interface SheetTable {
  readonly ok: true
  readonly header: readonly string[]
  readonly rows: readonly SheetRow[]
  /** Rows that are not among `rows`, and why: whoever reads a table tells them. */
  readonly problems: readonly RowProblem[]
  /** Lines above the line of titles, such as those that a bank writes first: they were not read as data. */
  readonly above: readonly SheetRow[]
}

export interface TableProblem {
  readonly ok: false
  readonly refusal: TableRefusal
  readonly line: number
}

export interface TableBounds {
  readonly rows: number
  /** Titles. */
  readonly columns: number
  /** Cells that hold something. */
  readonly cells: number
  /** Signs of all of them: a text that cells share is counted at each. */
  readonly signs: number
}

/** Beyond, it is no slip of a few rows: the file has another shape than its titles say. */
const mostProblems = 1_000
const longestValue = 200

type Kept = Pick<SheetTable, 'header' | 'above' | 'problems'>

/** A row as it is met: the cells that hold something, each with its column counted from 0. */
export interface MetRow {
  readonly line: number
  readonly columns: readonly number[]
  readonly values: readonly string[]
}

/** A row whose cells are all there, the empty ones too. */
export function metRow(line: number, cells: readonly string[]): MetRow {
  const columns: number[] = []
  const values: string[] = []
  for (const [at, cell] of cells.entries()) {
    if (cell === '') continue
    columns.push(at)
    values.push(cell)
  }
  return { line, columns, values }
}

/**
 * Makes a table of rows as they come: finds the line of titles among the first ones, gives each row as
 * many cells as there are titles, and sets aside the rows that hold more, one by one. An empty cell takes
 * no place before it is known to have a title.
 */
export class TableMaker {
  #first: MetRow[] | undefined = []
  #header: readonly string[] = []
  #above: readonly SheetRow[] = []
  #ready: SheetRow[] = []
  #count = 0
  #cells = 0
  #signs = 0
  readonly #problems: RowProblem[] = []
  readonly #bounds: TableBounds
  refusal: TableProblem | undefined

  constructor(bounds: TableBounds) {
    this.#bounds = bounds
  }

  push(row: MetRow): void {
    if (row.values.length === 0 || this.refusal) return
    this.#cells += row.values.length
    for (const value of row.values) this.#signs += value.length
    if (this.#cells > this.#bounds.cells) this.#refuse('too-many-cells', row.line)
    else if (this.#signs > this.#bounds.signs) this.#refuse('too-large', row.line)
    else if (this.#first) {
      this.#first.push(row)
      if (this.#first.length >= sample) this.#start()
    } else this.#take(row)
  }

  end(): void {
    this.#start()
    if (!this.refusal && this.#header.length === 0) this.#refuse('empty', 1)
  }

  /** The rows that are ready; they are forgotten here. */
  taken(): readonly SheetRow[] {
    return this.#ready.splice(0)
  }

  get waiting(): number {
    return this.#ready.length
  }

  get kept(): Kept {
    return { header: this.#header, above: this.#above, problems: this.#problems }
  }

  #refuse(refusal: TableRefusal, line: number) {
    this.refusal = { ok: false, refusal, line }
  }

  #start() {
    const first = this.#first
    this.#first = undefined
    if (!first || first.length === 0) return
    const at = titlesAt(first)
    const titles = first[at]
    if (!titles) return
    if (widthOf(titles) > this.#bounds.columns) return this.#refuse('too-many-columns', titles.line)
    this.#above = first
      .slice(0, at)
      .map((row) => ({ line: row.line, cells: cellsOf(row, widthOf(titles)) }))
    this.#header = cellsOf(titles, widthOf(titles))
    for (const row of first.slice(at + 1)) this.#take(row)
  }

  #take(row: MetRow) {
    this.#count++
    if (this.#count > this.#bounds.rows) return this.#refuse('too-many-rows', row.line)
    const width = this.#header.length
    const beyond = row.columns.findIndex((column) => column >= width)
    if (beyond < 0) this.#ready.push({ line: row.line, cells: cellsOf(row, width) })
    else this.#setAside(row, beyond)
  }

  #setAside({ line, columns, values }: MetRow, at: number) {
    if (this.#problems.length >= mostProblems) return this.#refuse('too-many-odd-rows', line)
    this.#problems.push({
      line,
      column: (columns[at] ?? 0) + 1,
      heading: '',
      value: (values[at] ?? '').slice(0, longestValue),
      expected: 'no-cell',
    })
  }
}

/** How many rows are looked at before the line of titles is chosen. */
const sample = 40

/**
 * Which row holds the titles. It is the first one, but for the files of banks and of statistics offices:
 * a few lines, narrower, with a name, a date or an account, then a line of words as wide as those below.
 */
export function titlesAt(rows: readonly MetRow[]): number {
  const widths = rows.map(widthOf)
  const counted = new Map<number, number>()
  for (const width of widths) counted.set(width, (counted.get(width) ?? 0) + 1)
  const first = widths[0] ?? 0
  let usual = first
  for (const [width, times] of counted)
    if (times > (counted.get(usual) ?? 0) && width > first) usual = width
  const at = widths.indexOf(usual)
  const titles = rows[at]
  if (at <= 0 || usual < 2 || !titles || !areTitles(titles, usual)) return 0
  const isPreamble = rows
    .slice(0, at)
    .some(
      (row, index) =>
        row.values.length < 2 ||
        row.values.some((cell) => /\d/.test(cell)) ||
        (rows[index + 1]?.line ?? 0) > row.line + 1,
    )
  return isPreamble ? at : 0
}

/** Titles are words, one in each column, each but once. */
function areTitles({ values }: MetRow, width: number): boolean {
  const words = values.filter((cell) => /\p{L}/u.test(cell))
  return words.length >= Math.max(2, width - 1) && new Set(words).size === words.length
}

function widthOf({ columns }: MetRow): number {
  return columns.reduce((most, column) => Math.max(most, column + 1), 0)
}

function cellsOf({ columns, values }: MetRow, width: number): readonly string[] {
  const cells = Array<string>(width).fill('')
  for (const [at, column] of columns.entries()) if (column < width) cells[column] = values[at] ?? ''
  return cells
}
