import { BallotBox } from './ballot-box.ts'
import type { BallotFile, BallotReader, GradeTally } from './ballot-file.ts'
import { gradeScale } from './grade-scale.ts'
import { fail } from './problem.ts'
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
 */
export function gridReader(rules: GridRules): BallotReader {
  const ballots = new BallotBox()
  let number = 0
  let separator = ';'
  let skip = 0
  let options: readonly string[] = []
  let rows = 0
  let scale: ReturnType<typeof gradeScale> | undefined

  return {
    line(text) {
      number++
      if (number === 1) return head(text)
      if (text.trim() === '') return
      const cells = cellsOf(text, separator, number)
      if (cells.length - skip !== options.length) fail(number, 'one-cell-per-option', text)
      rows++
      if (rules.cells === 'grade') scale?.add(cells, skip, number)
      else {
        ballots.open()
        if (rules.cells === 'rank') ranks(cells)
        else approvals(cells)
        if (!ballots.close(1)) fail(number, 'fewer-ballots', text)
      }
    },
    end() {
      if (number === 0) fail(1, 'options-in-first-line', '')
      if (rows === 0) fail(number, 'at-least-one-ballot', '')
      const grades: GradeTally | undefined = scale?.tally(rows)
      return {
        title: '',
        options,
        withdrawn: [],
        seats: undefined,
        order: undefined,
        ballots,
        grades,
        notes: [],
      } satisfies BallotFile
    },
  }

  function head(text: string) {
    separator = separatorOf(text)
    const first = cellsOf(text, separator, 1)
    skip = first[0] === '' && first.length > 1 ? 1 : 0
    options = first.slice(skip)
    if (
      options.length === 0 ||
      options.length > 30_000 ||
      options.some((name) => name === '') ||
      new Set(options).size < options.length
    )
      fail(1, 'options-in-first-line', text)
    if (rules.cells === 'grade') scale = gradeScale(options.length, rules.grades ?? [])
  }

  function ranks(cells: readonly string[]) {
    const ranked: { readonly option: number; readonly rank: number }[] = []
    for (let at = skip; at < cells.length; at++) {
      const cell = cells[at] as string
      if (cell === '' || cell === '-') continue
      if (!/^[1-9]\d{0,5}$/.test(cell)) fail(number, 'rank-number', cell)
      ranked.push({ option: at - skip, rank: Number(cell) })
    }
    ranked.sort((a, b) => a.rank - b.rank || a.option - b.option)
    for (const [at, { option, rank }] of ranked.entries())
      ballots.put(option, at > 0 && ranked[at - 1]?.rank === rank)
  }

  function approvals(cells: readonly string[]) {
    let joins = false
    for (let at = skip; at < cells.length; at++) {
      const cell = cells[at] as string
      if (no.test(cell)) continue
      if (!yes.test(cell)) fail(number, 'yes-or-no', cell)
      ballots.put(at - skip, joins)
      joins = true
    }
  }
}

const yes = /^(1|x|oui|yes|true|vrai)$/i
const no = /^(0|-|non|no|false|faux)?$/i
