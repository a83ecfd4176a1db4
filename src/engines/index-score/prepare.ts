import type { Framework, Stage } from './framework.ts'
import type { ImputeStep } from './plan.ts'
import { type Column, mean, median } from './statistics.ts'
import type { IndexWarning } from './warnings.ts'

/**
 * Divides each indicator by what its line of metadata names: value ÷ denominator. Where either is missing, so is the
 * result. Zeros were refused when the files were read.
 */
export function denominate(
  framework: Framework,
  { rows, columns }: Stage,
  warnings: IndexWarning[],
): Stage {
  const { indicators, denominators, units } = framework
  if (indicators.every(({ denominator }) => denominator === undefined))
    warnings.push({ code: 'no-denominator-named' })
  const divided = indicators.map(({ code, denominator = '' }, at) => {
    const column = columns[at] as Column
    const by = denominators.get(denominator)
    if (!by) return column
    const result = column.map((value, row) => value / (by[rows[row] as number] as number))
    const told = (which: (row: number) => boolean) =>
      rows.filter((_, row) => which(row)).map((unit) => units[unit] as string)
    const lost = told((row) => Number.isNaN(result[row]) && !Number.isNaN(column[row]))
    if (lost.length > 0)
      warnings.push({ code: 'denominator-missing', indicator: code, units: lost })
    const negative = told((row) => (by[rows[row] as number] as number) < 0)
    if (negative.length > 0)
      warnings.push({ code: 'negative-denominator', indicator: code, units: negative })
    return result
  })
  return { rows, columns: divided }
}

/** Cells that were filled, for each indicator that had some. */
export interface Filled {
  readonly indicator: string
  readonly units: readonly string[]
}

/**
 * Fills missing values with the mean or the median of the indicator, over all units or over those of the same group.
 * A unit without a group, or whose group has no value, stays missing: a warning says so.
 *
 * @example
 * // LAO has no value, and its group is Asia: it gets the mean of the units of Asia that have one.
 */
export function impute(
  framework: Framework,
  { rows, columns }: Stage,
  { method, group = '' }: ImputeStep,
  filled: Filled[],
  warnings: IndexWarning[],
): Stage {
  if (method === 'none') return { rows, columns }
  const { indicators, units, groups } = framework
  const grouped = method === 'group-mean' || method === 'group-median'
  const centre = method === 'mean' || method === 'group-mean' ? mean : median
  const groupOf = (row: number) =>
    grouped ? (groups.get(group)?.[rows[row] as number] ?? '') : 'all'
  const completed = columns.map((column, at) => {
    if (!column.some(Number.isNaN)) return column
    const centres = new Map<string, number>()
    const centreOf = (name: string) => {
      const known = centres.get(name)
      if (known !== undefined) return known
      const found =
        name === '' ? Number.NaN : centre(column.filter((_, row) => groupOf(row) === name))
      centres.set(name, found)
      return found
    }
    const result = column.map((value, row) =>
      Number.isNaN(value) ? centreOf(groupOf(row)) : value,
    )
    const missing = rows.filter((_, row) => Number.isNaN(column[row]))
    const left = rows.filter((_, row) => Number.isNaN(result[row]))
    const { code } = indicators[at] as { readonly code: string }
    const done = missing.filter((unit) => !left.includes(unit))
    if (done.length > 0) filled.push({ indicator: code, units: done.map((unit) => unitOf(unit)) })
    if (left.length > 0)
      warnings.push({
        code: 'not-imputed',
        indicator: code,
        units: left.map((unit) => unitOf(unit)),
      })
    return result
  })
  const count = filled.reduce((sum, { units: some }) => sum + some.length, 0)
  if (count > 0) warnings.push({ code: 'imputed', count })
  return { rows, columns: completed }

  function unitOf(at: number): string {
    return units[at] as string
  }
}

/** Keeps the units that have at least this share of the indicators. */
export function screen(
  { units }: Framework,
  { rows, columns }: Stage,
  least: number,
  warnings: IndexWarning[],
): Stage {
  const kept = rows.flatMap((unit, row) => {
    const there = columns.filter((column) => !Number.isNaN(column[row])).length
    // A share like 0.7 has no exact form in a computer: 7 of 10 is enough for it.
    if (there >= least * columns.length - 1e-9) return [row]
    const value = there / columns.length
    warnings.push({ code: 'screened-out', units: [units[unit] as string], value })
    return []
  })
  if (kept.length === rows.length) return { rows, columns }
  return {
    rows: kept.map((row) => rows[row] as number),
    columns: columns.map((column) => Float64Array.from(kept, (row) => column[row] as number)),
  }
}
