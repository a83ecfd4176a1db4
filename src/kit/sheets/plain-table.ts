import { CsvReader } from './csv-reader.ts'

/** One thing that is wrong in a table: where, what stands there, what was expected. */
export interface PlainTableProblem {
  readonly code:
    | 'empty-file'
    | 'broken-table'
    | 'empty-cell'
    | 'duplicate-column'
    | 'cells-and-titles'
    | 'not-a-number'
    | 'two-decimal-signs'
  /** From 1; absent when the whole file is meant. */
  readonly line?: number
  readonly column?: string
  readonly found?: string
  readonly expected?: string
  /** Line that says otherwise. */
  readonly otherLine?: number
}

export type TellProblem = (problem: PlainTableProblem) => void

/** A table of text: its titles, and its rows with the line of the file where each begins. */
export interface PlainTable {
  readonly titles: readonly string[]
  readonly rows: readonly PlainRow[]
  /** A number may be written with a comma: it does not part the cells. */
  readonly separator: string
}

export interface PlainRow {
  readonly line: number
  readonly cells: readonly string[]
}

/** Wider than any index: an open quotation mark or a file of another kind would be. */
const mostColumns = 10_000

/**
 * Reads a table as spreadsheets and R write it: comma, semicolon, tab or bar, quoted or not, any line end, with a
 * mark of order or without. A row that has not one cell for each title is refused: its values would move.
 */
export function readPlainTable(text: string, tell: TellProblem): PlainTable {
  const rows: PlainRow[] = []
  const reader = new CsvReader((line, cells) => rows.push({ line, cells }), mostColumns)
  reader.push(text)
  reader.end()
  if (reader.problem) tell({ code: 'broken-table', line: reader.line, found: reader.problem })
  const [head, ...below] = rows
  if (!head) {
    if (!reader.problem) tell({ code: 'empty-file' })
    return { titles: [], rows: [], separator: reader.separator }
  }
  const titles = trimmedEnd(head.cells)
  for (const [at, title] of titles.entries()) {
    if (title === '') tell({ code: 'empty-cell', line: head.line, column: `n° ${at + 1}` })
    else if (titles.indexOf(title) !== at)
      tell({ code: 'duplicate-column', line: head.line, column: title })
  }
  const whole = below.map(({ line, cells }) => {
    const kept = cells.length > titles.length ? trimmedEnd(cells, titles.length) : cells
    if (kept.length === titles.length) return { line, cells: kept }
    tell({
      code: 'cells-and-titles',
      line,
      found: String(kept.length),
      expected: String(titles.length),
    })
    return { line, cells: [] }
  })
  return {
    titles,
    rows: whole.filter(({ cells }) => cells.length > 0),
    separator: reader.separator,
  }
}

/** Without the empty cells at the end, that a spreadsheet leaves of columns that were cleared. */
function trimmedEnd(cells: readonly string[], least = 1): readonly string[] {
  let length = cells.length
  while (length > least && cells[length - 1] === '') length--
  return cells.slice(0, length)
}

/** What stands for a value that is missing: nothing, or what R writes. */
export function isMissing(cell: string): boolean {
  return cell === '' || cell === 'NA' || cell === 'NaN'
}

/** Reads the numbers of one file, which has one decimal sign: 1.5 and 1,5 are not in the same one. */
export class NumberReader {
  #sign: { readonly mark: string; readonly line: number } | undefined
  readonly #shape: RegExp
  readonly #tell: TellProblem

  constructor({ separator }: Pick<PlainTable, 'separator'>, tell: TellProblem) {
    const marks = separator === ',' ? '[.]' : '[.,]'
    this.#shape = new RegExp(`^[+-]?(?:\\d+(?:(${marks})\\d*)?|(${marks})\\d+)(?:[eE][+-]?\\d+)?$`)
    this.#tell = tell
  }

  /** The number, or NaN with a problem told. */
  read(cell: string, line: number, column: string): number {
    const bare = cell.replace(/(?<=\d)[ \u00a0\u202f](?=\d{3}(?!\d))/g, '').replace(/^\u2212/, '-')
    const match = this.#shape.exec(bare)
    const mark = match?.[1] ?? match?.[2]
    if (mark !== undefined) {
      this.#sign ??= { mark, line }
      if (this.#sign.mark !== mark) {
        const { line: otherLine } = this.#sign
        this.#tell({ code: 'two-decimal-signs', line, column, found: shown(cell), otherLine })
        return Number.NaN
      }
    }
    const value = match ? Number(bare.replace(',', '.')) : Number.NaN
    if (!Number.isFinite(value)) {
      this.#tell({ code: 'not-a-number', line, column, found: shown(cell) })
      return Number.NaN
    }
    return value
  }
}

const shown = (cell: string) => cell.slice(0, 60)
