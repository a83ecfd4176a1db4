/**
 * How alike two groupings of the same people are: 1 the same, 0 no more than by chance, below 0 less (adjusted Rand
 * index; Hubert and Arabie, 1985). 1 when both put everyone together, or everyone apart.
 *
 * @param a group of each person, from 0
 * @example adjustedRand([0, 0, 1, 1], [1, 1, 0, 0]) // 1
 */
export function adjustedRand(a: ArrayLike<number>, b: ArrayLike<number>): number {
  const table = crossing(a, b)
  const pairs = (count: number) => (count * (count - 1)) / 2
  const all = pairs(a.length)
  let together = 0
  for (const row of table) for (const count of row) together += pairs(count)
  const inA = table.reduce((sum, row) => sum + pairs(total(row)), 0)
  const inB = (table[0] ?? []).reduce((sum, _, at) => sum + pairs(total(column(table, at))), 0)
  const expected = all === 0 ? 0 : (inA * inB) / all
  const most = (inA + inB) / 2
  return most === expected ? 1 : (together - expected) / (most - expected)
}

/**
 * How many people keep their group, when the groups of `b` are paired with those of `a` so that this number is the
 * largest: a group that finds no pair keeps nobody.
 *
 * @returns for each group of `a`, the group of `b` it is paired with, or -1
 */
export function pairing(a: ArrayLike<number>, b: ArrayLike<number>) {
  const table = crossing(a, b)
  const width = table[0]?.length ?? 0
  let best: { readonly pairs: readonly number[]; readonly kept: number } = { pairs: [], kept: -1 }
  const tryFrom = (group: number, pairs: readonly number[], kept: number) => {
    if (group === table.length) {
      if (kept > best.kept) best = { pairs, kept }
      return
    }
    for (let other = 0; other < width; other++)
      if (!pairs.includes(other))
        tryFrom(group + 1, [...pairs, other], kept + (table[group]?.[other] ?? 0))
    if (table.length > width) tryFrom(group + 1, [...pairs, -1], kept)
  }
  tryFrom(0, [], 0)
  return { ...best, table }
}

/** How many stand in each group of `a` and each group of `b`. */
function crossing(a: ArrayLike<number>, b: ArrayLike<number>): number[][] {
  const count = (of: ArrayLike<number>) =>
    Array.from(of).reduce((most, place) => Math.max(most, place + 1), 0)
  const width = count(b)
  const table = Array.from({ length: count(a) }, () => Array.from({ length: width }, () => 0))
  for (let at = 0; at < a.length; at++) {
    const row = table[a[at] as number] as number[]
    row[b[at] as number] = (row[b[at] as number] as number) + 1
  }
  return table
}

const total = (counts: readonly number[]) => counts.reduce((sum, count) => sum + count, 0)
const column = (table: readonly (readonly number[])[], at: number) =>
  table.map((row) => row[at] as number)
