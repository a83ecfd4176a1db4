/**
 * How close a typed name is to a real one, from 0 to 1: one slip of the keys (a letter missing, added,
 * replaced or two exchanged) costs one letter of the longer. A name still being typed is compared with
 * the beginning of the real one.
 */
export function closeness(typed: string, real: string): number {
  const whole = 1 - slips(typed, real) / Math.max(typed.length, real.length, 1)
  const begun = 1 - slips(typed, real.slice(0, typed.length)) / Math.max(typed.length, 1)
  return Math.max(whole, begun * 0.9)
}

/** Optimal string alignment distance (Damerau-Levenshtein without repeated edits). */
export function slips(one: string, other: string): number {
  let before: number[] = []
  let previous = Array.from({ length: other.length + 1 }, (_, at) => at)
  for (let row = 1; row <= one.length; row++) {
    const current = [row]
    for (let column = 1; column <= other.length; column++) {
      const same = one[row - 1] === other[column - 1]
      const steps = [
        (previous[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (previous[column - 1] ?? 0) + (same ? 0 : 1),
      ]
      const exchanged = one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1]
      if (row > 1 && column > 1 && exchanged) steps.push((before[column - 2] ?? 0) + 1)
      current.push(Math.min(...steps))
    }
    before = previous
    previous = current
  }
  return previous[other.length] ?? 0
}
