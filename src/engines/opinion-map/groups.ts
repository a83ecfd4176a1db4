import { type Clustering, firstDistinct, kMeans, pick, silhouetteOf } from './k-means.ts'
import type { OpinionMatrix } from './matrix.ts'
import type { Places } from './positions.ts'

/** Votes from which someone has a place in the groups, when there are as many statements. */
const leastVotes = 7
/** Below this number of people, the most active of the others come in. */
const leastPeople = 15
export const mostBaseClusters = 100
const baseRounds = 100
/** After the first one. What runs at Polis, where 100 was meant. */
const groupRounds = 20
const mostGroups = 5

/**
 * Rows of those whose votes count for groups, in order: `min(7, statements)` votes at least, and those who were in
 * already; below 15 people, the most active others (the first of equals).
 *
 * @param votes by row, on any statement
 * @param already rows that came in with an earlier map
 */
export function inConversation(
  { statements }: Pick<OpinionMatrix, 'statements'>,
  votes: Uint32Array,
  already: ReadonlySet<number> = new Set(),
): Uint32Array {
  const least = Math.min(leastVotes, statements.length)
  const isIn = votes.map((count, row) => (count >= least || already.has(row) ? 1 : 0))
  const missing = leastPeople - isIn.reduce((sum, isInside) => sum + isInside, 0)
  if (missing > 0) {
    const others = [...votes.keys()]
      .filter((row) => isIn[row] === 0)
      .sort((a, b) => (votes[b] as number) - (votes[a] as number) || a - b)
    for (const row of others.slice(0, missing)) isIn[row] = 1
  }
  return Uint32Array.from([...votes.keys()].filter((row) => isIn[row] === 1))
}

/** People who stand together, and one point for all of them. */
export interface Clusters extends Clustering {
  /** Places among those who are in the conversation, by cluster. */
  readonly members: readonly (readonly number[])[]
}

function membersOf(of: Int32Array, count: number): number[][] {
  const members: number[][] = Array.from({ length: count }, () => [])
  for (const [point, cluster] of of.entries()) members[cluster]?.push(point)
  return members
}

const clustersOf = (found: Clustering): Clusters => ({
  ...found,
  members: membersOf(found.of, found.centres.x.length),
})

/** At most 100 clusters of people; the seeds are the first places that differ, or the centres of an earlier map. */
export function baseClustersOf(places: Places, seeds?: Places): Clusters {
  return clustersOf(kMeans(places, seeds ?? firstDistinct(places, mostBaseClusters), baseRounds))
}

/** Groups of base clusters. */
export interface Grouping extends Clusters {
  readonly silhouette: number
}

/** How many groups are tried, for this number of base clusters: from 2 to this. */
export const mostGroupsFor = (baseClusters: number) =>
  Math.min(mostGroups, 2 + Math.floor(baseClusters / 12))

/**
 * The groups, for each number of them that is tried: base clusters weigh what they have of people; the silhouette does
 * not weigh.
 *
 * @param seeds centres of an earlier map, by number of groups
 */
export function groupingsOf(
  base: Pick<Clusters, 'centres' | 'members'>,
  seeds: ReadonlyMap<number, Places> = new Map(),
): ReadonlyMap<number, Grouping> {
  const weights = Float64Array.from(base.members, (members) => members.length)
  const count = weights.length
  const tried = count < 2 ? [] : range(2, mostGroupsFor(count))
  return new Map(
    tried.map((groups) => {
      const first = pick(base.centres, range(0, Math.min(groups, count) - 1))
      const found = clustersOf(
        kMeans(base.centres, seeds.get(groups) ?? first, groupRounds, weights),
      )
      const silhouette = silhouetteOf(base.centres, found.of, found.centres.x.length)
      return [groups, { ...found, silhouette }]
    }),
  )
}

/** The number of groups whose silhouette is the largest; the smallest of equals; undefined when none was tried. */
export function bestOf(groupings: ReadonlyMap<number, Grouping>): number | undefined {
  let best: number | undefined
  for (const [groups, { silhouette }] of groupings)
    if (best === undefined || silhouette > (groupings.get(best)?.silhouette ?? 0)) best = groups
  return best
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, at) => from + at)
}
