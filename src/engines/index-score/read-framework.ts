import { isMissing, NumberReader, readPlainTable } from '#kit/sheets/plain-table.ts'
import type { Framework } from './framework.ts'
import { type IndexProblem, type ProblemCode, tellOf } from './problem.ts'
import { type MetaLine, readMeta, treeOf } from './read-meta.ts'
import type { Column } from './statistics.ts'
import type { IndexWarning } from './warnings.ts'

/** What two files hold, or all that is wrong in them. */
export type FrameworkRead =
  | { readonly ok: true; readonly framework: Framework; readonly warnings: readonly IndexWarning[] }
  | { readonly ok: false; readonly problems: readonly IndexProblem[] }

const special = ['uCode', 'uName', 'Time']

/**
 * Reads an index as COINr writes it: `iData`, one row for each unit, and `iMeta`, one row for each column of it and
 * for each aggregate. Nothing is guessed: every problem of both files is told with its line and its column, and
 * nothing is built while there is one.
 */
export function readFramework(dataText: string, metaText: string): FrameworkRead {
  const problems: IndexProblem[] = []
  const warnings: IndexWarning[] = []
  const meta = readMeta(metaText, problems, warnings)
  const { indicators, nodes } =
    meta.length > 0 ? treeOf(meta, problems) : { indicators: [], nodes: [] }
  if (meta.length === 0 && problems.length === 0)
    problems.push({ file: 'meta', code: 'no-indicator' })
  const table = readPlainTable(dataText, tellOf('data', problems))
  const tell = (
    code: ProblemCode,
    line: number,
    column: string,
    more: Partial<IndexProblem> = {},
  ) => problems.push({ file: 'data', code, line, column, ...more })
  const columnOf = (title: string) => table.titles.indexOf(title)
  if (table.titles.length > 0) checkTitles()
  const numbers = new NumberReader(table, tellOf('data', problems))
  const known = new Map<string, number>()
  const units: string[] = []
  for (const { line, cells } of table.rows) {
    const unit = cells[columnOf('uCode')] ?? ''
    if (unit === '') tell('empty-cell', line, 'uCode')
    const otherLine = known.get(unit)
    if (otherLine !== undefined && unit !== '')
      tell('duplicate-unit', line, 'uCode', { found: unit, otherLine })
    known.set(unit, line)
    units.push(unit)
  }
  if (table.titles.length > 0 && table.rows.length === 0)
    problems.push({ file: 'data', code: 'no-unit' })

  const values = indicators.map(({ code }) => numbersOf(code))
  const denominators = new Map<string, Column>()
  for (const { denominator } of indicators) {
    if (denominator === undefined || denominators.has(denominator)) continue
    denominators.set(denominator, numbersOf(denominator, true))
  }
  checkDenominators()
  const groups = new Map(
    meta
      .filter(({ type }) => type !== 'Indicator' && type !== 'Aggregate')
      .map(({ code }) => [code, textsOf(code)]),
  )
  const times = new Set(textsOf('Time'))
  if (times.size > 1) warnings.push({ code: 'several-times', count: times.size })
  if (problems.length > 0) return { ok: false, problems }
  const names = columnOf('uName') < 0 ? units : textsOf('uName')
  const groupCodes = meta.filter(({ type }) => type === 'Group').map(({ code }) => code)
  return {
    ok: true,
    framework: {
      ...{ units, indicators, nodes, values, denominators, groups, groupCodes },
      unitNames: names,
    },
    warnings,
  }

  function checkTitles() {
    if (columnOf('uCode') < 0) tell('missing-column', 1, 'uCode')
    // Metadata that could not be read says nothing of the columns.
    if (meta.length === 0) return
    const codes = new Set(meta.filter(({ type }) => type !== 'Aggregate').map(({ code }) => code))
    for (const title of table.titles)
      if (!codes.has(title) && !special.includes(title) && title !== '')
        tell('unknown-column', 1, title)
    for (const { line, code, type } of meta)
      if (type !== 'Aggregate' && columnOf(code) < 0)
        tell('missing-column', 1, code, { otherLine: line })
  }

  function checkDenominators() {
    const lines = new Map(meta.map((line) => [line.code, line]))
    for (const { code, denominator = '' } of indicators) {
      const named: MetaLine | undefined = lines.get(denominator)
      if (denominator === '' || (named && named.type !== 'Aggregate')) continue
      problems.push({
        ...{ file: 'meta', code: 'unknown-denominator', column: 'Denominator', found: denominator },
        line: lines.get(code)?.line ?? 1,
      })
    }
  }

  function numbersOf(code: string, divides = false): Column {
    const at = columnOf(code)
    return Float64Array.from(at < 0 ? [] : table.rows, ({ line, cells }) => {
      const cell = cells[at] ?? ''
      if (isMissing(cell)) return Number.NaN
      const value = numbers.read(cell, line, code)
      if (divides && value === 0) tell('zero-denominator', line, code, { found: cell })
      return value
    })
  }

  function textsOf(code: string): readonly string[] {
    const at = columnOf(code)
    return table.rows.map(({ cells }) => {
      const cell = at < 0 ? '' : (cells[at] ?? '')
      return cell === 'NA' ? '' : cell
    })
  }
}
