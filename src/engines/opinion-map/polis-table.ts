import { CsvReader } from '#kit/sheets/csv-reader.ts'
import { mostProblems, type OpinionFile, type OpinionProblem } from './problem.ts'

/** Reads one row: the cells of the columns that were named, in their order. */
type ReadRow = (cells: readonly string[], line: number) => void

export interface PolisColumns {
  readonly needed: readonly string[]
  /** Undefined in the cells where the file does not have it. */
  readonly optional: readonly string[]
}

const id = /^[A-Za-z0-9_-]{1,64}$/

/**
 * A table of Polis as its text comes, piece by piece: only a row is held. Separators, quotes, line ends and a mark of
 * order are read as spreadsheets write them; columns are found by their titles, in any order.
 */
export class PolisTable {
  readonly problems: OpinionProblem[] = []
  readonly #file: OpinionFile
  readonly #columns: PolisColumns
  readonly #read: ReadRow
  readonly #csv: CsvReader
  #places: readonly number[] | undefined
  #width = 0

  constructor(file: OpinionFile, columns: PolisColumns, read: ReadRow) {
    this.#file = file
    this.#columns = columns
    this.#read = read
    this.#csv = new CsvReader((line, cells) => this.#row(line, cells), 10_000)
  }

  push(text: string) {
    this.#csv.push(text)
  }

  end() {
    this.#csv.end()
    const { problem, line } = this.#csv
    if (problem) this.tell({ code: 'broken-table', line, found: problem })
    else if (!this.#places) this.tell({ code: 'empty-file' })
  }

  tell(problem: Omit<OpinionProblem, 'file'>) {
    if (this.problems.length < mostProblems) this.problems.push({ file: this.#file, ...problem })
  }

  /** Whether this is the identifier of a person or of a statement; told when it is not. */
  isId(cell: string, line: number, column: string): boolean {
    if (id.test(cell)) return true
    this.tell({ code: 'bad-id', line, column, found: shown(cell) })
    return false
  }

  #row(line: number, cells: readonly string[]) {
    if (!this.#places) return this.#titles(line, cells)
    let width = cells.length
    while (width > this.#width && cells[width - 1] === '') width--
    if (width !== this.#width)
      return this.tell({
        ...{ code: 'cells-and-titles', line },
        ...{ found: String(width), expected: String(this.#width) },
      })
    if (!this.#places.includes(-1) || this.problems.every(({ code }) => code !== 'missing-column'))
      this.#read(
        this.#places.map((at) => (at < 0 ? '' : (cells[at] as string))),
        line,
      )
  }

  #titles(line: number, cells: readonly string[]) {
    const titles = cells.map((title) => title.toLowerCase().replaceAll('_', '-'))
    while (titles.at(-1) === '') titles.pop()
    const { needed, optional } = this.#columns
    for (const column of needed)
      if (!titles.includes(column)) this.tell({ code: 'missing-column', line, column })
    for (const column of [...needed, ...optional])
      if (titles.indexOf(column) !== titles.lastIndexOf(column))
        this.tell({ code: 'duplicate-column', line, column })
    this.#places = [...needed, ...optional].map((column) => titles.indexOf(column))
    this.#width = titles.length
  }
}

export const shown = (cell: string) => cell.slice(0, 60)

/** -1, 0 or 1 as programs and people write them; undefined for anything else. */
export function signOf(cell: string): -1 | 0 | 1 | undefined {
  if (cell === '1' || cell === '+1') return 1
  if (cell === '0') return 0
  return cell === '-1' || cell === '\u22121' ? -1 : undefined
}
