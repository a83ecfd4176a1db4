/** Arithmetic mean, corrected by a second pass: digits that all values share do not cost those that differ. */
export function mean(values: ArrayLike<number>): number {
  const count = values.length
  let sum = 0
  for (let at = 0; at < count; at++) sum += values[at] as number
  const first = sum / count
  let rest = 0
  for (let at = 0; at < count; at++) rest += (values[at] as number) - first
  return first + rest / count
}

/** Variance of a sample (n − 1), from the mean, corrected for its rounding; NaN below two values. */
export function variance(values: ArrayLike<number>): number {
  const centre = mean(values)
  let [squares, rest] = [0, 0]
  for (let at = 0; at < values.length; at++) {
    const gap = (values[at] as number) - centre
    squares += gap * gap
    rest += gap
  }
  const count = values.length
  return count < 2 ? Number.NaN : (squares - (rest * rest) / count) / (count - 1)
}

export function dot(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let sum = 0
  for (let at = 0; at < a.length; at++) sum += (a[at] as number) * (b[at] as number)
  return sum
}

/** Rows of each name, names in the order of their first row. */
export function rowsBy<T>(names: readonly T[]): ReadonlyMap<T, readonly number[]> {
  const rows = new Map<T, number[]>()
  for (const [row, name] of names.entries()) {
    const found = rows.get(name)
    if (found) found.push(row)
    else rows.set(name, [row])
  }
  return rows
}

/** These rows of a list, in this order. */
export function take<T>(list: ArrayLike<T>, rows: readonly number[]): T[] {
  return rows.map((row) => list[row] as T)
}
