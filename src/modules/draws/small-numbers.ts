/** A count of people that may be published, or is hidden because it is small. */
export interface Cell {
  readonly key: string
  readonly count: number
}

export interface ShownCell {
  readonly key: string
  /** Undefined: hidden, « moins de 5 » or needed to hide another. */
  readonly count: number | undefined
}

/** Below this, a number of people is nearly a name. */
const fewestShown = 5

/**
 * Counts of one table whose total is public: those from 1 to 4 are hidden, and, so that a subtraction does not give
 * them back, the next smallest too until at least two cells and five people are hidden together.
 */
export function hideSmall(cells: readonly Cell[]): readonly ShownCell[] {
  const hidden = new Set(
    cells.filter(({ count }) => count > 0 && count < fewestShown).map(({ key }) => key),
  )
  if (hidden.size > 0) {
    const others = cells
      .filter(({ key, count }) => count > 0 && !hidden.has(key))
      .toSorted((a, b) => a.count - b.count || (a.key < b.key ? -1 : 1))
    const sum = () => cells.reduce((all, { key, count }) => all + (hidden.has(key) ? count : 0), 0)
    while (hidden.size < 2 || sum() < fewestShown) {
      const next = others.shift()
      if (!next) break
      hidden.add(next.key)
    }
  }
  return cells.map(({ key, count }) => ({ key, count: hidden.has(key) ? undefined : count }))
}

/** A total that stands alone. */
export function shownTotal(count: number): number | undefined {
  return count > 0 && count < fewestShown ? undefined : count
}
