import type { BallotFile } from './ballot-file.ts'
import { fail, linesOf } from './problem.ts'
import { cellsOf, separatorOf } from './separated.ts'

export type CellMeaning = 'rank' | 'grade' | 'approval'

export interface GridRules {
  /** What cells hold: a rank (1 = first), a grade by its name or its number, or a yes. */
  readonly cells: CellMeaning
  /** Names of the grades, the worst first; read from the cells when they are numbers. */
  readonly grades?: readonly string[]
}

/**
 * A table of ballots: the first line names the options, each next line is a ballot. Separator `;`, `,` or
 * tab, by the first line. A first column without a name numbers the ballots and is left out. An empty cell
 * says nothing of the option. Grades given as numbers go from 1, the worst; 0 is no grade.
 *
 * @throws UnreadableBallots with the line and what was expected there
 */
export function readGrid(text: string, rules: GridRules): BallotFile {
  const lines = linesOf(text)
  const separator = separatorOf(lines[0] ?? '')
  const first = cellsOf(lines[0] ?? '', separator, 1)
  const skip = first[0] === '' && first.length > 1 ? 1 : 0
  const options = first.slice(skip)
  if (
    options.length === 0 ||
    options.some((name) => name === '') ||
    new Set(options).size < options.length
  )
    fail(1, 'options-in-first-line', lines[0] ?? '')
  const rows: { line: number; cells: readonly string[] }[] = []
  for (const [index, whole] of lines.entries()) {
    if (index === 0 || whole.trim() === '') continue
    const cells = cellsOf(whole, separator, index + 1).slice(skip)
    if (cells.length !== options.length) fail(index + 1, 'one-cell-per-option', whole)
    rows.push({ line: index + 1, cells })
  }
  if (rows.length === 0) fail(lines.length, 'at-least-one-ballot', '')
  const file = { title: '', options, withdrawn: [], seats: undefined }
  if (rules.cells === 'grade') {
    const scale = scaleOf(rows, rules.grades)
    const ballots = rows.map(({ line, cells }) => ({
      count: 1,
      grades: cells.map((cell) => scale.read(cell, line)),
    }))
    return { ...file, ballots: [], grades: { names: scale.names, ballots } }
  }
  const read = rules.cells === 'rank' ? ranksOf : approvedOf
  return {
    ...file,
    ballots: rows.map(({ line, cells }) => ({ count: 1, ranks: read(cells, line) })),
  }
}

function ranksOf(cells: readonly string[], line: number): number[][] {
  const places = new Map<number, number[]>()
  for (const [option, cell] of cells.entries()) {
    if (cell === '' || cell === '-') continue
    if (!/^[1-9]\d{0,5}$/.test(cell)) fail(line, 'rank-number', cell)
    places.set(Number(cell), [...(places.get(Number(cell)) ?? []), option])
  }
  return [...places].sort(([a], [b]) => a - b).map(([, options]) => options)
}

const yes = /^(1|x|oui|yes|true|vrai)$/i
const no = /^(0|-|non|no|false|faux)?$/i

function approvedOf(cells: readonly string[], line: number): number[][] {
  const approved = cells.flatMap((cell, option) => {
    if (!yes.test(cell) && !no.test(cell)) fail(line, 'yes-or-no', cell)
    return yes.test(cell) ? [option] : []
  })
  return approved.length > 0 ? [approved] : []
}

function scaleOf(
  rows: readonly { readonly cells: readonly string[] }[],
  names: readonly string[] = [],
) {
  const highest = rows.flatMap(({ cells }) => cells.map(Number).filter(Number.isInteger))
  const scale =
    names.length > 0
      ? names
      : Array.from({ length: highest.reduce((a, b) => Math.max(a, b), 1) }, (_, at) =>
          String(at + 1),
        )
  const places = new Map(scale.map((name, at) => [plain(name), at]))
  return {
    names: scale,
    read(cell: string, line: number): number | undefined {
      if (cell === '' || cell === '-') return undefined
      const named = places.get(plain(cell))
      if (named !== undefined) return named
      const number = /^\d+$/.test(cell) ? Number(cell) : Number.NaN
      if (number === 0) return undefined
      if (!(number >= 1 && number <= scale.length)) fail(line, 'known-grade', cell)
      return number - 1
    },
  }
}

const plain = (name: string) => name.normalize('NFC').trim().toLowerCase()
