import { isMissing, NumberReader, type PlainTable } from '#kit/sheets/plain-table.ts'
import type { DefectCode, TrialDefect, TrialPlan } from './plan.ts'

/** The columns of a table that a plan names; rows without an arm, a block, a cluster or a time are left out. */
export interface TrialRows {
  /** Line of the file of each row. */
  readonly lines: readonly number[]
  /** By title; NaN where a value is missing. */
  readonly outcomes: ReadonlyMap<string, Float64Array>
  readonly covariates: ReadonlyMap<string, Float64Array>
  /** Names of the arms, the one compared with first; empty when the treatment is a number. */
  readonly arms: readonly string[]
  /** Place of the arm of each row among `arms`, or the number that the treatment is. */
  readonly treatment: Float64Array
  readonly blocks?: readonly string[]
  readonly clusters?: readonly string[]
  readonly after?: readonly boolean[]
  /** Lines that were left out, by the title of the column where nothing stands. */
  readonly leftOut: ReadonlyMap<string, readonly number[]>
}

export type RowsRead =
  | { readonly ok: true; readonly rows: TrialRows }
  | { readonly ok: false; readonly defects: readonly TrialDefect[] }

const controlWords = new Set(
  '0,no,non,false,faux,n,control,controle,contrôle,temoin,témoin,none,aucun,comparison,comparaison'.split(
    ',',
  ),
)
/** Beyond, the column is no treatment: an identifier, or a number that was measured. */
const mostArms = 20
/** Squares of larger numbers are no numbers for a machine, and those of smaller ones are zero. */
const largest = 1e100
const beforeWords = new Set('0,before,avant,pre,pré,false,faux,no,non'.split(','))

/** Reads the columns that the plan names; all that is wrong in them is told with its line, and nothing is guessed. */
export function readTrialRows(table: PlainTable, plan: TrialPlan): RowsRead {
  const defects: TrialDefect[] = []
  const tell = (code: DefectCode, column: string, more: Partial<TrialDefect> = {}) =>
    defects.push({ part: 'data', code, column, ...more })
  const numbers = new NumberReader(table, (problem) => defects.push({ part: 'data', ...problem }))
  const { outcomes, treatment, block, cluster, time, covariates } = plan
  const needed = [treatment, block, cluster, plan.design === 'did' ? time : undefined].filter(
    (title) => title !== undefined,
  )
  const titles = [...new Set([...outcomes, ...needed, ...covariates])]
  const places = new Map(titles.map((title) => [title, table.titles.indexOf(title)]))
  for (const [title, place] of places) {
    if (place < 0) {
      tell('missing-column', title, { line: 1, expected: table.titles.slice(0, 30).join(', ') })
    }
    // Which of the two the plan means is not known.
    if (table.titles.lastIndexOf(title) !== place) tell('duplicate-column', title, { line: 1 })
  }
  if (table.rows.length === 0) defects.push({ part: 'data', code: 'no-rows' })
  if (defects.length > 0) return { ok: false, defects }

  const leftOut = new Map<string, number[]>()
  const kept = table.rows.filter(({ line, cells }) => {
    const missing = needed.find((title) => isMissing(cellOf(cells, title)))
    if (missing === undefined) return true
    const lines = leftOut.get(missing)
    if (lines) lines.push(line)
    else leftOut.set(missing, [line])
    return false
  })
  const words = (title: string) => kept.map(({ cells }) => cellOf(cells, title))
  const column = (title: string) =>
    Float64Array.from(kept, ({ line, cells }) => {
      const cell = cellOf(cells, title)
      if (isMissing(cell)) return Number.NaN
      const value = numbers.read(cell, line, title)
      const size = Math.abs(value)
      if (size > largest || (size > 0 && size < 1 / largest)) {
        tell('out-of-range', title, { line, found: cell, expected: `1e-100 … 1e100` })
      }
      return value
    })
  const byTitle = (list: readonly string[]) => new Map(list.map((title) => [title, column(title)]))
  const lines = kept.map(({ line }) => line)
  const rows: TrialRows = {
    ...{ lines, leftOut, outcomes: byTitle(outcomes), covariates: byTitle(covariates) },
    ...treatmentOf(words(treatment), lines),
    ...(block === undefined ? {} : { blocks: words(block) }),
    ...(cluster === undefined ? {} : { clusters: words(cluster) }),
    ...(plan.design === 'did' && time !== undefined ? { after: afterOf(words(time), time) } : {}),
  }
  if (kept.length === 0) tell('no-rows', treatment)
  return defects.length > 0 ? { ok: false, defects } : { ok: true, rows }

  function cellOf(cells: readonly string[], title: string): string {
    return (cells[places.get(title) ?? -1] ?? '').trim()
  }

  function treatmentOf(cells: readonly string[], at: readonly number[]) {
    if (plan.design === 'ols' && plan.control === undefined && cells.every(isNumber)) {
      const values = cells.map((cell, row) => numbers.read(cell, at[row] ?? 0, treatment))
      return { arms: [], treatment: Float64Array.from(values) }
    }
    const found = [...new Set(cells)].sort(byNumberThenWord)
    const control = controlOf(found)
    const arms = [control, ...found.filter((arm) => arm !== control)]
    const place = new Map(arms.map((arm, order) => [arm, order]))
    return { arms, treatment: Float64Array.from(cells, (cell) => place.get(cell) ?? 0) }
  }

  function controlOf(found: readonly string[]): string {
    const list = found.slice(0, 8).join(', ')
    if (found.length > mostArms) {
      tell('unknown-arm', treatment, { found: list, expected: '0, 1' })
      return found[0] ?? ''
    }
    if (found.length < 2) {
      // No row at all is told by itself.
      if (found.length === 1) tell('one-arm', treatment, { found: list })
      return found[0] ?? ''
    }
    const same = (cell: string) => cell.toLowerCase() === plan.control?.toLowerCase()
    const named = found.find(same)
    if (plan.control !== undefined) {
      if (named === undefined)
        tell('unknown-arm', treatment, { found: plan.control, expected: list })
      return named ?? ''
    }
    const known = found.filter((cell) => controlWords.has(cell.toLowerCase()))
    const [only] = known
    if (only !== undefined && known.length === 1) return only
    tell('which-control', treatment, { found: list })
    return found[0] ?? ''
  }

  function afterOf(cells: readonly string[], title: string): readonly boolean[] {
    const found = [...new Set(cells)].sort(byNumberThenWord)
    const before =
      found.find((cell) => beforeWords.has(cell.toLowerCase())) ??
      (found.every(isNumber) ? found[0] : undefined)
    if (found.length !== 2 || before === undefined) {
      tell('bad-value', title, { found: found.slice(0, 8).join(', '), expected: '0, 1' })
    }
    return cells.map((cell) => cell !== before)
  }
}

function isNumber(cell: string): boolean {
  return /^[+-]?(?:\d+(?:[.,]\d*)?|[.,]\d+)(?:e[+-]?\d+)?$/i.test(cell)
}

/** Blocks 2 and 10 in this order, words after numbers: the same order on any machine. */
export function byNumberThenWord(first: string, other: string): number {
  if (isNumber(first) && isNumber(other)) return Number(first) - Number(other)
  return first < other ? -1 : first === other ? 0 : 1
}
