import { type Clusters, mostBaseClusters, mostGroupsFor } from './groups.ts'
import { firstDistinct } from './k-means.ts'
import type { OpinionMatrix } from './matrix.ts'
import type { Places } from './positions.ts'

/** What an earlier map leaves to the next one, by identifiers: people and statements may have come since. */
export interface WarmStart {
  readonly statements: readonly string[]
  /** By statement. */
  readonly components: readonly Float64Array[]
  readonly inConversation: readonly string[]
  readonly baseClusters: readonly (readonly string[])[]
  /** People of each group, by number of groups that was tried. */
  readonly groupings: ReadonlyMap<number, readonly (readonly string[])[]>
  readonly smoothed: Smoothed
}

/** The number of groups that is shown, and the one that would take its place. */
export interface Smoothed {
  readonly shown: number | undefined
  readonly waiting: number | undefined
  /** Updates in a row that the waiting one has won. */
  readonly wins: number
}

/** Updates that a new number of groups must win in a row before it is shown. */
const winsNeeded = 4

/** The number of groups to show: that of before, until the same other one has won four times in a row. */
export function smoothed({ smoothed: before }: WarmStart, best: number | undefined): Smoothed {
  if (before.shown === undefined || best === undefined || best === before.shown)
    return { shown: best ?? before.shown, waiting: undefined, wins: 0 }
  const wins = before.waiting === best ? before.wins + 1 : 1
  return wins >= winsNeeded
    ? { shown: best, waiting: undefined, wins: 0 }
    : { shown: before.shown, waiting: best, wins }
}

/**
 * Seeds from an earlier map: each cluster of before is put where its members stand now, clusters on one point are one,
 * and while there are fewer than there may be, the point furthest from all becomes one.
 */
export function warmSeeds(matrix: OpinionMatrix, start: WarmStart) {
  const rowOf = new Map(matrix.participants.map((id, row) => [id, row]))
  const columnOfId = new Map(start.statements.map((id, column) => [id, column]))
  const rowsOf = (ids: readonly string[]) => ids.flatMap((id) => rowOf.get(id) ?? [])
  return {
    components: start.components.map((direction) =>
      Float64Array.from(matrix.statements, (id, column) => {
        const before = columnOfId.get(id)
        return before === undefined || matrix.standings[column] !== 'in'
          ? 0
          : (direction[before] ?? 0)
      }),
    ),
    already: new Set(rowsOf(start.inConversation)),
    baseSeeds: (inside: Uint32Array, points: Places) =>
      filled(centresOf(start.baseClusters.map(rowsOf), inside, points), points, mostBaseClusters),
    groupSeeds: (inside: Uint32Array, points: Places, base: Clusters) => {
      const most = mostGroupsFor(base.centres.x.length)
      return new Map(
        [...start.groupings]
          .filter(([groups]) => groups <= most)
          .map(([groups, members]) => [
            groups,
            filled(centresOf(members.map(rowsOf), inside, points), base.centres, groups),
          ]),
      )
    },
  }
}

/** Where the members of each cluster stand now, on average; clusters that lost all of them are gone. */
function centresOf(
  clusters: readonly (readonly number[])[],
  inside: Uint32Array,
  points: Places,
): Places {
  const placeOf = new Map(Array.from(inside, (row, place) => [row, place]))
  const centres = clusters.flatMap((rows) => {
    const places = rows.flatMap((row) => placeOf.get(row) ?? [])
    if (places.length === 0) return []
    const mean = (of: Float64Array) =>
      places.reduce((sum, place) => sum + (of[place] as number), 0) / places.length
    return [{ x: mean(points.x), y: mean(points.y) }]
  })
  return {
    x: Float64Array.from(centres, ({ x }) => x),
    y: Float64Array.from(centres, ({ y }) => y),
  }
}

function filled(centres: Places, points: Places, most: number): Places {
  const distinct = firstDistinct(centres, most)
  const [xs, ys] = [[...distinct.x], [...distinct.y]]
  const gaps = new Float64Array(points.x.length).fill(Number.POSITIVE_INFINITY)
  const near = (x: number, y: number) => {
    for (let at = 0; at < gaps.length; at++) {
      const gap = ((points.x[at] as number) - x) ** 2 + ((points.y[at] as number) - y) ** 2
      gaps[at] = Math.min(gaps[at] as number, gap)
    }
  }
  for (const [at, x] of xs.entries()) near(x, ys[at] as number)
  while (xs.length < most) {
    let furthest = 0
    for (let at = 1; at < gaps.length; at++)
      if ((gaps[at] as number) > (gaps[furthest] as number)) furthest = at
    if (gaps.length === 0 || gaps[furthest] === 0) break
    xs.push(points.x[furthest] as number)
    ys.push(points.y[furthest] as number)
    near(points.x[furthest] as number, points.y[furthest] as number)
  }
  return { x: Float64Array.from(xs), y: Float64Array.from(ys) }
}
