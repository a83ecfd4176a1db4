import type { Stability } from '#engines/opinion-map/index.ts'
import { fewest } from '#kit/small-cells.ts'

/** How many said what of a statement. */
export interface Tally {
  readonly agrees: number
  readonly disagrees: number
  /** Agrees, disagrees and passes. */
  readonly seen: number
}

export interface CountedStatement extends Tally {
  readonly number: number
  readonly isOut: boolean
  /** From -1 to 1, and the two directions of the map: with them, anyone’s place is found from their answers. */
  readonly mean: number
  readonly x: number
  readonly y: number
  /** How much it is worth asking next. */
  readonly priority: number
  /** By group. */
  readonly groups: readonly Tally[]
}

/** People who stand on nearly one point of the map. */
export interface Spot {
  readonly x: number
  readonly y: number
  readonly people: number
  readonly group: number
}

export type Side = 'agree' | 'disagree'
export interface Sided {
  readonly number: number
  readonly side: Side
}

/** A map, once computed: counts, and nobody’s row. Statements are said by their number. */
export interface CountedMap {
  /** Who answered at least one statement, and who answered enough of them to be in the groups. */
  readonly people: number
  readonly inside: number
  readonly answers: number
  /** People of each group. */
  readonly groups: readonly number[]
  readonly verdict: Stability['verdict']
  /** Share of people who are in another group when people are drawn again; null when nothing was drawn. */
  readonly changeGroup: number | null
  readonly consensus: Readonly<Record<Side, readonly number[]>>
  readonly bridges: readonly Sided[]
  readonly divides: readonly number[]
  /** What tells each group from the others. */
  readonly own: readonly (readonly Sided[])[]
  readonly statements: readonly CountedStatement[]
  readonly spots: readonly Spot[]
}

/** Below this number of people, a map would say what each of them answered. */
export const leastPeople = 10

/** While a map is open, it is computed again when so many more people have come: two maps never part by one person. */
const leastMore = fewest

/** Whether anything may be said of this map. */
export const mayTell = ({ people }: Pick<CountedMap, 'people'>) => people >= leastPeople

/** Whether groups are spoken of: they are no work of chance, and none is so small that its answers are somebody’s. */
export function tellsGroups({ verdict, groups }: Pick<CountedMap, 'verdict' | 'groups'>): boolean {
  return (
    verdict !== 'none' &&
    verdict !== 'unknown' &&
    groups.length > 1 &&
    groups.every((size) => size >= fewest)
  )
}

/** Groups that are no work of chance, of which one is so small that they are kept silent. */
export function keepsGroups(counted: Pick<CountedMap, 'verdict' | 'groups'>): boolean {
  const { verdict, groups } = counted
  return verdict !== 'none' && groups.length > 1 && groups.some((size) => size < fewest)
}

/** Whether what people said of a statement may be told, in all or in a group. */
export const mayTellTally = ({ seen }: Pick<Tally, 'seen'>) => seen >= fewest

export interface Place {
  readonly x: number
  readonly y: number
  readonly group: number
}

/**
 * Where these answers stand on the map: the same sum as that of the engine, over the statements that were answered, and the
 * group of the nearest spot. Nothing when none of them is on the map.
 */
export function placeOf(
  { statements, spots }: Pick<CountedMap, 'statements' | 'spots'>,
  votes: ReadonlyMap<number, -1 | 0 | 1>,
): Place | undefined {
  const asked = statements.filter(({ isOut }) => !isOut)
  const answered = asked.filter(({ number }) => votes.has(number))
  if (answered.length === 0) return undefined
  const out = statements.length - asked.length
  const stretch = Math.sqrt(statements.length / (answered.length + out))
  const along = (direction: 'x' | 'y') =>
    stretch *
    answered.reduce(
      (sum, statement) =>
        sum + ((votes.get(statement.number) ?? 0) - statement.mean) * statement[direction],
      0,
    )
  const [x, y] = [along('x'), along('y')]
  const far = (spot: Spot) => (spot.x - x) ** 2 + (spot.y - y) ** 2
  const nearest = spots.reduce<Spot | undefined>(
    (best, spot) => (best === undefined || far(spot) < far(best) ? spot : best),
    undefined,
  )
  return nearest && { x, y, group: nearest.group }
}

/** Numbers of an open map go by fives. */
const step = 5
const floored = (count: number) => count - (count % step)

/** A share by steps of 5 %, of a number by fives. */
function rounded<T extends Tally>(tally: T): T {
  const seen = floored(tally.seen)
  const part = (count: number) =>
    tally.seen === 0 ? 0 : (seen * Math.round((20 * count) / tally.seen)) / 20
  const agrees = part(tally.agrees)
  return { ...tally, seen, agrees, disagrees: Math.min(seen - agrees, part(tally.disagrees)) }
}

/**
 * As it is told while people still answer: whoever sends four rows of their own and waits for a fifth person would read
 * that person’s answers in the difference of two exact reports.
 */
export function toldWhileOpen(counted: CountedMap): CountedMap {
  return {
    ...counted,
    people: floored(counted.people),
    inside: floored(counted.inside),
    answers: floored(counted.answers),
    groups: counted.groups.map(floored),
    statements: counted.statements.map((statement) => ({
      ...rounded(statement),
      groups: statement.groups.map(rounded),
    })),
    spots: counted.spots.map((spot) => ({ ...spot, people: 1 })),
  }
}

/** Why a map is not computed again yet. */
export interface CountedBefore {
  readonly state: 'draft' | 'open' | 'closed'
  readonly countedPeople: number
  readonly countedMark: string
  readonly countedAt: Date | null
}

/** An open map is computed again once a day: what one person changed is lost among those of the day. */
const hoursBetween = 20

/** Whether the answers have moved enough since the last map. */
export function isStale(
  before: CountedBefore,
  now: { readonly people: number; readonly mark: string; readonly at: Date },
): boolean {
  if (now.people < leastPeople || now.mark === before.countedMark) return false
  if (before.state === 'closed' || before.countedMark === '') return true
  const hours = (now.at.getTime() - (before.countedAt?.getTime() ?? 0)) / 3_600_000
  return hours >= hoursBetween && now.people >= before.countedPeople + leastMore
}
