/** Values of one feature that are told together, so that no published number is about fewer than five people. */
export interface ValueGroup {
  readonly values: readonly string[]
  readonly counts: readonly number[]
}

/** Fewest people that a published number may be about. */
export const fewest = 5

/**
 * Joins the smallest groups until every count of every group is at least five (or one group is left). Joining again
 * what was already published joined gives away nothing: start from those groups.
 */
export function groupTotals(groups: readonly ValueGroup[]): readonly ValueGroup[] {
  const left = [...groups]
  for (;;) {
    left.sort((a, b) => least(a) - least(b) || sum(a) - sum(b))
    const [first, second, ...rest] = left
    if (!first || !second || least(first) >= fewest) break
    left.splice(0, left.length, ...rest, {
      values: [...first.values, ...second.values],
      counts: first.counts.map((count, at) => count + (second.counts[at] ?? 0)),
    })
  }
  const order = groups.flatMap(({ values }) => values)
  const place = (value: string | undefined) => order.indexOf(value ?? '')
  return left
    .map((group) => ({ ...group, values: group.values.toSorted((a, b) => place(a) - place(b)) }))
    .sort((a, b) => place(a.values[0]) - place(b.values[0]))
}

function least({ counts }: ValueGroup): number {
  return Math.min(...counts)
}

function sum({ counts }: ValueGroup): number {
  return counts.reduce((all, count) => all + count, 0)
}
