import {
  type CountedMap,
  type CountedStatement,
  mayTell,
  mayTellTally,
  type Sided,
  type Spot,
  tellsGroups,
  toldWhileOpen,
} from './counted-map.ts'
import type { Statement } from './statement.ts'

/** A statement with what may be told of it. */
export interface Told {
  readonly statement: Statement
  readonly tally: CountedStatement
}

export interface Report {
  readonly counted: CountedMap
  readonly hasGroups: boolean
  /** What people agree on, or refuse together: the authority answers each. */
  readonly agreed: readonly (Told & { readonly side: 'agree' | 'disagree' })[]
  /** What parts the groups, the most first. */
  readonly divides: readonly Told[]
  /** By group: what tells it from the others. */
  readonly own: readonly (readonly (Told & { readonly side: 'agree' | 'disagree' })[])[]
  /** Every statement that is asked. */
  readonly all: readonly Told[]
  /** Where people stand, on a grid: nobody’s exact place. */
  readonly spots: readonly Spot[]
}

const mostDivides = 8

/** What is told of a map, and nothing more; undefined while too few people have answered. */
export function reportOf(
  counted: CountedMap | undefined,
  statements: readonly Statement[],
  /** People still answer: numbers go by fives, shares by steps of 5 %. */
  isOpen = false,
): Report | undefined {
  if (!counted || !mayTell(counted)) return undefined
  const tellable = isOpen ? toldWhileOpen(counted) : counted
  const told = (number: number): readonly Told[] => {
    const statement = statements.find((found) => found.number === number)
    const tally = counted.statements.find((found) => found.number === number)
    // Taken out since the map was computed, or answered by too few.
    const isTold = statement?.state === 'shown' && tally && mayTellTally(tally)
    const shown = tellable.statements.find((found) => found.number === number)
    return isTold && shown ? [{ statement, tally: shown }] : []
  }
  const hasGroups = tellsGroups(counted)
  const sided = (list: readonly { number: number; side: 'agree' | 'disagree' }[]) =>
    list.flatMap(({ number, side }) => told(number).map((what) => ({ ...what, side })))
  // In groups, small shares of a statement would be about few people.
  const inGroups = <T extends Told>(list: readonly T[]) =>
    list.filter(({ tally }) => tally.groups.every(mayTellTally))
  return {
    ...{ counted: tellable, hasGroups },
    agreed: sided(agreedOn(counted)),
    divides: hasGroups ? inGroups(counted.divides.flatMap(told)).slice(0, mostDivides) : [],
    own: hasGroups ? counted.own.map((list) => inGroups(sided(list))) : [],
    all: statements.flatMap(({ number, state }) => (state === 'shown' ? told(number) : [])),
    spots: gridOf(tellable, hasGroups),
  }
}

/**
 * What most agree with, and what every group answers alike: each once, with its side. A majority that one group answers
 * otherwise parts people, and brings nobody together: where groups are told, it is not among them.
 */
export function agreedOn(counted: CountedMap) {
  const { consensus, bridges } = counted
  const all = [
    ...consensus.agree.map((number) => ({ number, side: 'agree' as const })),
    ...bridges,
    ...consensus.disagree.map((number) => ({ number, side: 'disagree' as const })),
  ]
  const once = all.filter(
    ({ number }, at) => all.findIndex((other) => other.number === number) === at,
  )
  return tellsGroups(counted) ? once.filter((sided) => isOfAllGroups(counted, sided)) : once
}

/** In no group do fewer than half of those who saw it answer so. */
function isOfAllGroups({ statements }: CountedMap, { number, side }: Sided): boolean {
  const groups = statements.find((statement) => statement.number === number)?.groups ?? []
  return groups.every(
    (tally) =>
      tally.seen === 0 || 2 * (side === 'agree' ? tally.agrees : tally.disagrees) >= tally.seen,
  )
}

/** Squares of the grid, from one side of the map to the other. */
const squares = 20

/** The middles of the squares where people stand, from 0 to 1, with how many stand in each. */
function gridOf({ spots }: CountedMap, hasGroups: boolean): readonly Spot[] {
  const { place } = frameOf(spots)
  const found = new Map<string, Spot>()
  for (const spot of spots) {
    const group = hasGroups ? spot.group : 0
    const { x, y } = place(spot)
    const key = `${x}/${y}/${group}`
    found.set(key, { x, y, group, people: (found.get(key)?.people ?? 0) + spot.people })
  }
  return [...found.values()]
}

/** From the places of the engine to the frame of the picture. */
export function frameOf(spots: readonly Pick<Spot, 'x' | 'y'>[]) {
  const reach = Math.max(1e-9, ...spots.flatMap(({ x, y }) => [Math.abs(x), Math.abs(y)]))
  const along = (value: number) => {
    const share = Math.min(1, Math.max(0, (value / reach + 1) / 2))
    return (Math.min(squares - 1, Math.floor(share * squares)) + 0.5) / squares
  }
  return { place: ({ x, y }: Pick<Spot, 'x' | 'y'>) => ({ x: along(x), y: along(y) }) }
}
