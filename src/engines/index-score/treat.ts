import type { TreatStep } from './plan.ts'
import { type Column, present, type Shape, shapeOf } from './statistics.ts'

/** What was done to one column, and its shape before and after. */
export interface Treated {
  readonly column: Column
  /** Points that were brought in; 0 when the column was left, or when the logarithm replaced it. */
  readonly winsorised: number
  /** Points that had been brought in before it was given up for the logarithm. */
  readonly tried: number
  readonly transformed: boolean
  readonly before: Shape
  readonly after: Shape
  /** Undefined when fewer than four values, or equal ones, leave nothing to judge: the column is as it was. */
  readonly passes: boolean | undefined
}

/**
 * Treats outliers as COINr’s `Treat` does by default. A column passes when its |skewness| or its kurtosis is below
 * its threshold. While it does not, the furthest point, on the side where it leans, takes the value of the next one
 * inside (equal points together), as long as fewer than `winsorise` points were brought in. If it still does not
 * pass, all points get their own value back, and the logarithm of `logged` replaces the column.
 *
 * @example
 * // The vector of COINr’s documentation: 100 leans to the right, and takes the value of 10.
 * treat(Float64Array.of(1, 5, 10, 2, 7, 100), { winsorise: 1, skewness: 2, kurtosis: 3.5 }).winsorised // 1
 */
export function treat(column: Column, rule: TreatStep): Treated {
  const before = shapeOf(column)
  const untouched = { column, winsorised: 0, tried: 0, transformed: false, before, after: before }
  if (Number.isNaN(before.skewness)) return { ...untouched, passes: undefined }
  if (passes(before, rule)) return { ...untouched, passes: true }
  const { column: inner, points, shape } = winsorise(column, rule, before)
  if (passes(shape, rule))
    return {
      ...untouched,
      column: inner,
      winsorised: points,
      tried: points,
      after: shape,
      passes: true,
    }
  const log = logged(column)
  const after = shapeOf(log)
  return {
    ...untouched,
    column: log,
    tried: points,
    transformed: true,
    after,
    passes: passes(after, rule),
  }
}

function passes({ skewness, kurtosis }: Shape, rule: TreatStep): boolean {
  return Math.abs(skewness) < rule.skewness || kurtosis < rule.kurtosis
}

function winsorise(column: Column, rule: TreatStep, before: Shape) {
  const result = column.slice()
  const most = rule.winsorise ?? Number.POSITIVE_INFINITY
  const sides = { high: 0, low: 0 }
  let shape = before
  while (!passes(shape, rule) && sides.high + sides.low < most) {
    const high = shape.skewness >= 0
    const edge = edgeOf(result, high)
    const inside = edgeOf(
      result.filter((value) => value !== edge),
      high,
    )
    let moved = 0
    for (const [at, value] of result.entries()) {
      if (value !== edge) continue
      result[at] = inside
      moved++
    }
    // Points that were brought in before stand at the edge, and are among those that move.
    if (high) sides.high = moved
    else sides.low = moved
    shape = shapeOf(result)
    if (Number.isNaN(shape.skewness)) break
  }
  return { column: result, points: sides.high + sides.low, shape }
}

function edgeOf(column: Column, high: boolean): number {
  let edge = high ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY
  for (const value of column) if (high ? value > edge : value < edge) edge = value
  return edge
}

/** log(x − min + 1 % of the range): the smallest value has a logarithm too (the COIN Tool’s, in COINr’s form). */
export function logged(column: Column): Column {
  const values = present(column)
  const least = edgeOf(values, false)
  const range = edgeOf(values, true) - least
  return column.map((value) => Math.log(value - least + 0.01 * range))
}
