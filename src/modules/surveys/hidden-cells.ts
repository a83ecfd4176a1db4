import { fewest, mayShow } from '#kit/small-cells.ts'

/** Counts of a table by row and column. `null`: hidden. */
export type ShownCells = readonly (readonly (number | null)[])[]

/**
 * What may be told of a table whose row and column totals everybody knows. Numbers of one to four people are hidden, and others
 * with them, until each small one may be as well by five people more or less (`roomOf`): whoever subtracts learns nothing nearer.
 * Every hidden number is looked at together with all that is told, not line by line: two hidden in each line are not enough.
 */
export function hideCrossed(counts: readonly (readonly number[])[]): ShownCells {
  const hidden = counts.map((row) => row.map((count) => !mayShow(count)))
  for (;;) {
    const open = cellsOf(counts).find(
      ({ row, column, count }) => !mayShow(count) && roomOf(counts, hidden, row, column) < fewest,
    )
    if (!open) break
    const next = bestCorner(counts, hidden, open)
    if (!next) return counts.map((row) => row.map(() => null))
    for (const { row, column } of next) put(hidden, row, column)
  }
  return counts.map((row, y) => row.map((count, x) => (hidden[y]?.[x] ? null : count)))
}

interface Place {
  readonly row: number
  readonly column: number
}

function cellsOf(counts: readonly (readonly number[])[]) {
  return counts.flatMap((line, row) => line.map((count, column) => ({ row, column, count })))
}

/** Three cells that make a rectangle with this one: the cheapest that is enough, else the one that helps most. */
function bestCorner(
  counts: readonly (readonly number[])[],
  hidden: readonly (readonly boolean[])[],
  { row, column }: Place,
): readonly Place[] | undefined {
  let best: { added: readonly Place[]; room: number; cost: number } | undefined
  for (const corner of cellsOf(counts)) {
    if (corner.row === row || corner.column === column) continue
    const added = [
      { row, column: corner.column },
      { row: corner.row, column },
      { row: corner.row, column: corner.column },
    ].filter((place) => !hidden[place.row]?.[place.column])
    if (added.length === 0) continue
    const more = hidden.map((line) => [...line])
    for (const place of added) put(more, place.row, place.column)
    const room = Math.min(fewest, roomOf(counts, more, row, column))
    // A cell less is worth a person more.
    const cost = added.reduce((sum, place) => sum + 1 + at(counts, place.row, place.column), 0)
    const isBetter = !best || room > best.room || (room === best.room && cost < best.cost)
    if (isBetter) best = { added, room, cost }
  }
  return best?.added
}

function put(hidden: readonly boolean[][], row: number, column: number): void {
  const line = hidden[row]
  if (line) line[column] = true
}

/**
 * Between the least and the most that a hidden number may be, for whoever knows all totals and all that is told. More in this cell is less in another of
 * its row and of its column: as much as flows from its column back to its row through the other hidden cells.
 */
function roomOf(
  counts: readonly (readonly number[])[],
  hidden: readonly (readonly boolean[])[],
  row: number,
  column: number,
): number {
  const width = counts[0]?.length ?? 0
  const height = counts.length
  const edges = cellsOf(counts).filter(
    (cell) => hidden[cell.row]?.[cell.column] && !(cell.row === row && cell.column === column),
  )
  const more = flow(edges, { height, width, from: height + column, to: row })
  const less = flow(edges, { height, width, from: row, to: height + column })
  return more + Math.min(less, at(counts, row, column))
}

type Edge = Place & { readonly count: number }

interface Way {
  readonly height: number
  readonly width: number
  readonly from: number
  readonly to: number
}

/** From a column to a row a hidden number gets smaller, down to nothing; from a row to a column it grows as far as one likes. */
function flow(edges: readonly Edge[], { height, width, from, to }: Way): number {
  const left = edges.map(({ count }) => count)
  const places = height + width
  let total = 0
  while (total < fewest) {
    const came: (number | undefined)[] = Array.from({ length: places })
    const seen = new Set([from])
    const queue = [from]
    for (const here of queue) {
      edges.forEach((edge, rank) => {
        const [y, x] = [edge.row, height + edge.column]
        const next = here === y ? x : here === x && (left[rank] ?? 0) > 0 ? y : undefined
        if (next === undefined || seen.has(next)) return
        seen.add(next)
        came[next] = rank
        queue.push(next)
      })
    }
    if (!seen.has(to)) break
    const way = wayBack(edges, came, { height, from, to })
    const most = Math.min(
      fewest,
      ...way.filter(({ shrinks }) => shrinks).map(({ rank }) => left[rank] ?? 0),
    )
    for (const { rank, shrinks } of way) left[rank] = (left[rank] ?? 0) + (shrinks ? -most : most)
    total += most
  }
  return total
}

function wayBack(
  edges: readonly Edge[],
  came: readonly (number | undefined)[],
  { height, from, to }: Pick<Way, 'height' | 'from' | 'to'>,
) {
  const way: { rank: number; shrinks: boolean }[] = []
  for (let here = to; here !== from; ) {
    const rank = came[here] ?? 0
    const edge = edges[rank]
    if (!edge) break
    const shrinks = here < height
    way.push({ rank, shrinks })
    here = shrinks ? height + edge.column : edge.row
  }
  return way
}

function at(counts: readonly (readonly number[])[], row: number, column: number): number {
  return counts[row]?.[column] ?? 0
}
