/**
 * Rules for publishing how many people are of each kind: no published number is about one to four people, neither alone
 * nor by subtracting published numbers. A zero is about nobody and is shown as it is.
 */

/** Fewest people that a published number may be about: below, it is nearly a name. */
export const fewest = 5

/** People of one kind, counted in one or several ways (in the pool, in the panel): whole numbers, in one order everywhere. */
export interface Cell {
  readonly key: string
  readonly counts: readonly number[]
}

/** Kinds that are told together, in the order in which they were given. */
export interface CellGroup {
  readonly keys: readonly string[]
  readonly counts: readonly number[]
}

/** A number that may stand alone. */
export function mayShow(count: number): boolean {
  return count === 0 || count >= fewest
}

/**
 * Joins kinds until each number of each group may be shown, and as few as possible. `ordered` kinds (ages, levels) are
 * joined with their neighbours only; the others, the smallest with the smallest. Empty kinds stay by themselves, unless they
 * lie between two neighbours that are joined. When even all together are too few, one group tells the total alone.
 */
export function groupCells(cells: readonly Cell[], ordered: boolean): readonly CellGroup[] {
  if (cells.length === 0) return []
  return ordered ? neighbours(cells) : smallest(cells)
}

/** Whether every cell may be told by itself: a table that crosses others is published whole, or not at all. */
export function allMayShow(cells: readonly Cell[]): boolean {
  return cells.every(({ counts }) => counts.every(mayShow))
}

interface Partition {
  readonly groups: readonly CellGroup[]
  readonly unevenness: number
}

/** The most groups of neighbours, and among those the most even: by the best end of each beginning. */
function neighbours(cells: readonly Cell[]): readonly CellGroup[] {
  const best: (Partition | undefined)[] = [{ groups: [], unevenness: 0 }]
  for (let end = 1; end <= cells.length; end++) {
    let kept: Partition | undefined
    for (let start = 0; start < end; start++) {
      const before = best[start]
      const group = join(cells.slice(start, end))
      const isAll = start === 0 && end === cells.length
      if (!before || !(isAll || group.counts.every(mayShow))) continue
      const unevenness = before.unevenness + sum(group.counts) ** 2
      const groups = [...before.groups, group]
      const isBetter =
        !kept ||
        groups.length > kept.groups.length ||
        (groups.length === kept.groups.length && unevenness < kept.unevenness)
      if (isBetter) kept = { groups, unevenness }
    }
    best[end] = kept
  }
  return best.at(-1)?.groups ?? []
}

function smallest(cells: readonly Cell[]): readonly CellGroup[] {
  const isEmpty = ({ counts }: Cell) => sum(counts) === 0
  const place = new Map(cells.map(({ key }, at) => [key, at]))
  let groups: readonly CellGroup[] = cells
    .filter((cell) => !isEmpty(cell))
    .map((cell) => join([cell]))
  for (;;) {
    const bySize = groups.toSorted((a, b) => rank(a) - rank(b) || sum(a.counts) - sum(b.counts))
    const [first, second, ...rest] = bySize
    if (!first || !second || first.counts.every(mayShow)) break
    groups = [
      {
        keys: [...first.keys, ...second.keys],
        counts: first.counts.map((count, at) => count + (second.counts[at] ?? 0)),
      },
      ...rest,
    ]
  }
  const at = (key = '') => place.get(key) ?? 0
  return [...groups, ...cells.filter(isEmpty).map((cell) => join([cell]))]
    .map((group) => ({ ...group, keys: group.keys.toSorted((a, b) => at(a) - at(b)) }))
    .sort((a, b) => at(a.keys[0]) - at(b.keys[0]))
}

/** Those that cannot be told yet come first. */
function rank({ counts }: CellGroup): number {
  return counts.every(mayShow) ? 1 : 0
}

function join(cells: readonly Cell[]): CellGroup {
  return {
    keys: cells.map(({ key }) => key),
    counts: (cells[0]?.counts ?? []).map((_, at) =>
      sum(cells.map(({ counts }) => counts[at] ?? 0)),
    ),
  }
}

export interface SeatBounds {
  readonly min: number
  readonly max: number
}

/**
 * Least and most seats of each group, from those of its kinds: never more than the seats that the other groups leave, nor
 * fewer than they cannot take. When the groups are not everybody (`isWhole` false), the seats alone bound them.
 */
export function groupBounds(
  groups: readonly (readonly SeatBounds[])[],
  seats: number,
  isWhole: boolean,
): readonly SeatBounds[] {
  const summed = groups.map((own) => ({
    min: sum(own.map(({ min }) => min)),
    max: sum(own.map(({ max }) => max)),
  }))
  const [mins, maxes] = [sum(summed.map(({ min }) => min)), sum(summed.map(({ max }) => max))]
  return summed.map(({ min, max }) => {
    const most = Math.min(max, seats, isWhole ? seats - (mins - min) : seats)
    const least = Math.max(min, isWhole ? seats - (maxes - max) : 0)
    return { min: Math.min(least, seats), max: Math.max(most, Math.min(least, seats)) }
  })
}

/** A number of a table that may be hidden. */
export interface ShownCell {
  readonly key: string
  /** Undefined: hidden, « moins de 5 » or needed to hide another. */
  readonly count: number | undefined
}

/**
 * Counts of one table whose total is public: those from 1 to 4 are hidden, and, so that a subtraction does not give
 * them back, the next smallest too until at least two cells and five people are hidden together.
 */
export function hideSmall(
  cells: readonly { readonly key: string; readonly count: number }[],
): readonly ShownCell[] {
  const hidden = new Set(cells.filter(({ count }) => !mayShow(count)).map(({ key }) => key))
  if (hidden.size > 0) {
    const others = cells
      .filter(({ key, count }) => count > 0 && !hidden.has(key))
      .toSorted((a, b) => a.count - b.count || (a.key < b.key ? -1 : 1))
    const together = () => sum(cells.map(({ key, count }) => (hidden.has(key) ? count : 0)))
    while (hidden.size < 2 || together() < fewest) {
      const next = others.shift()
      if (!next) break
      hidden.add(next.key)
    }
  }
  return cells.map(({ key, count }) => ({ key, count: hidden.has(key) ? undefined : count }))
}

/** A total that stands alone. */
export function shownTotal(count: number): number | undefined {
  return mayShow(count) ? count : undefined
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, number) => all + number, 0)
}
