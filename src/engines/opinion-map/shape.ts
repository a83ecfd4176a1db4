import { type Components, componentsOf } from './components.ts'
import {
  baseClustersOf,
  bestOf,
  type Clusters,
  type Grouping,
  groupingsOf,
  inConversation,
} from './groups.ts'
import { pick } from './k-means.ts'
import { type Counted, countOf, type OpinionMatrix } from './matrix.ts'
import { type Places, placesOf } from './positions.ts'
import { type Smoothed, smoothed, type WarmStart, warmSeeds } from './warm-start.ts'

/** Where people stand, and who stands together. */
export interface Shape {
  readonly counted: Counted
  readonly components: Components
  /** By row of the matrix. */
  readonly places: Places
  /** Rows of those who are in the conversation, in order: clusters name places in this list. */
  readonly inside: Uint32Array
  readonly base: Clusters
  /** By number of groups that was tried; none when all stand on one point. */
  readonly groupings: ReadonlyMap<number, Grouping>
  /** Number of groups with the largest silhouette, or the one that is still shown after a warm start. */
  readonly chosen: number | undefined
  /** Rows of the matrix, by group. */
  readonly groups: readonly (readonly number[])[]
  /** Absent after a cold start. */
  readonly smoothed?: Smoothed
}

/**
 * Directions, places, base clusters and groups of a matrix; cold, or from an earlier map.
 *
 * @param tolerance of the directions; as exact as can be when absent
 */
export function shapeOf(matrix: OpinionMatrix, start?: WarmStart, tolerance?: number): Shape {
  const counted = countOf(matrix)
  const earlier = start && warmSeeds(matrix, start)
  const components = componentsOf(matrix, counted, earlier?.components, tolerance)
  const places = placesOf(matrix, counted, components)
  const inside = inConversation(matrix, counted.votes, earlier?.already)
  const standing = pick(places, inside)
  const base = baseClustersOf(standing, earlier?.baseSeeds(inside, standing))
  const groupings = groupingsOf(base, earlier?.groupSeeds(inside, standing, base))
  const best = bestOf(groupings)
  const steady = start && smoothed(start, best)
  const chosen = steady && groupings.has(steady.shown ?? 0) ? steady.shown : best
  return {
    ...{ counted, components, places, inside, base, groupings, chosen },
    groups: rowsOf(inside, base, chosen === undefined ? undefined : groupings.get(chosen)),
    ...(steady ? { smoothed: { ...steady, shown: chosen } } : {}),
  }
}

/** People of each group; one group when no number of groups could be tried. */
function rowsOf(
  inside: Uint32Array,
  base: Clusters,
  grouping: Grouping | undefined,
): readonly (readonly number[])[] {
  const together = grouping?.members ?? (inside.length === 0 ? [] : [[...base.members.keys()]])
  return together.map((clusters) =>
    clusters
      .flatMap((cluster) => base.members[cluster] ?? [])
      .map((place) => inside[place] as number)
      .sort((a, b) => a - b),
  )
}
