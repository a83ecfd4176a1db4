/** One indicator over the units; a missing value is NaN. */
export type Column = Float64Array

/** The values that are there, in their order. */
export function present(column: Column): Column {
  return column.filter((value) => !Number.isNaN(value))
}

/** Arithmetic mean of what is present, corrected by a second pass as R does; NaN when nothing is. */
export function mean(column: Column): number {
  let [sum, count] = [0, 0]
  for (const value of column) {
    if (Number.isNaN(value)) continue
    sum += value
    count++
  }
  if (count === 0) return Number.NaN
  const first = sum / count
  let rest = 0
  for (const value of column) if (!Number.isNaN(value)) rest += value - first
  return first + rest / count
}

/** Median of what is present; the mean of the two in the middle when their number is even; NaN when nothing is. */
export function median(column: Column): number {
  return quantile(column, 0.5)
}

/**
 * The value below which a share of the others stand, between two neighbours in proportion (R’s type 7).
 *
 * @param share from 0 to 1
 * @example quantile(Float64Array.of(1, 2, 3, 4), 0.25) // 1.75
 */
export function quantile(column: Column, share: number): number {
  const sorted = present(column).sort()
  if (sorted.length === 0) return Number.NaN
  const place = (sorted.length - 1) * share
  const below = Math.floor(place)
  const low = sorted[below] as number
  const high = sorted[Math.min(below + 1, sorted.length - 1)] as number
  return low + (place - below) * (high - low)
}

/** Standard deviation of a sample (n − 1); NaN below two values. */
export function deviation(column: Column): number {
  const centre = mean(column)
  let [squares, count] = [0, 0]
  for (const value of column) {
    if (Number.isNaN(value)) continue
    squares += (value - centre) ** 2
    count++
  }
  return count < 2 ? Number.NaN : Math.sqrt(squares / (count - 1))
}

/** How lopsided and how heavy-tailed a column is. */
export interface Shape {
  readonly skewness: number
  readonly kurtosis: number
}

/**
 * Skewness and excess kurtosis of a sample, as Excel’s SKEW and KURT and R’s `e1071` of type 2 compute them.
 * NaN below four values, or when all are equal.
 */
export function shapeOf(column: Column): Shape {
  const centre = mean(column)
  let [count, second, third, fourth] = [0, 0, 0, 0]
  for (const value of column) {
    if (Number.isNaN(value)) continue
    const gap = value - centre
    const square = gap * gap
    count++
    second += square
    third += square * gap
    fourth += square * square
  }
  const n = count
  if (n < 4 || second === 0) return { skewness: Number.NaN, kurtosis: Number.NaN }
  const plain = (Math.sqrt(n) * third) / second ** 1.5
  const heavy = (n * fourth) / second ** 2
  return {
    skewness: (plain * Math.sqrt(n * (n - 1))) / (n - 2),
    kurtosis: (((n + 1) * (heavy - 3) + 6) * (n - 1)) / ((n - 2) * (n - 3)),
  }
}

/**
 * Place of each value from the smallest, 1 first; equals share the smallest place (1, 1, 3). Missing stays missing.
 *
 * @example placesOf(Float64Array.of(5, 1, 5)) // 2, 1, 2
 */
export function placesOf(column: Column): Column {
  const sorted = present(column).sort()
  return column.map((value) => (Number.isNaN(value) ? value : firstAt(sorted, value) + 1))
}

/** Place of each value from the largest, for ranks: 1 is the best, equals share it, and the next is counted after them. */
export function ranksOf(column: Column): Column {
  return placesOf(column.map((value) => -value))
}

/** How many stand before this value in a sorted column. */
function firstAt(sorted: Column, value: number): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((sorted[middle] as number) < value) low = middle + 1
    else high = middle
  }
  return low
}
