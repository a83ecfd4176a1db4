import type { Election } from './election.ts'
import { gcd } from './fraction.ts'

export const utilities = ['cost', 'cardinality', 'points', 'borda'] as const

/**
 * What a funded project is worth to who voted for it: its cost, one, the points it was given, or the number of projects
 * ranked below it in the same ballot.
 */
export type Utility = (typeof utilities)[number]

/** By project: who supports it, and how much; a ballot to which it is worth nothing does not support it. */
export interface Support {
  readonly utility: Utility
  /** The supporters of project p are those from starts[p] to starts[p + 1] − 1. */
  readonly starts: Int32Array
  /** Places in `election.ballots`. */
  readonly ballots: Int32Array
  /** Whole and above zero, beside each of `ballots`. */
  readonly worth: Float64Array
  /** The same, beside each choice of the ballots; zero where there is no support. */
  readonly choiceWorth: Float64Array
  /** What utilities of cost were divided by, so that numbers stay small. */
  readonly costDivisor: bigint
  /** Voters who support each project. */
  readonly supporters: Float64Array
  /** What each project is worth to all of them together. */
  readonly together: Float64Array
}

/** The usual utility of a kind of ballot. */
export function usualUtility({ voteType }: Pick<Election, 'voteType'>): Utility {
  if (voteType === 'ordinal') return 'borda'
  return voteType === 'cumulative' || voteType === 'scoring' ? 'points' : 'cost'
}

/** What each ballot gives to each project, by the utility that is chosen. */
export function supportOf(election: Election, utility: Utility): Support {
  const { projects, ballots } = election
  const { starts: from, choices, weights } = ballots
  const costDivisor = projects.reduce((by, { cost }) => gcd(by, cost), 0n) || 1n
  const costs = projects.map(({ cost }) => Number(cost / costDivisor))
  const choiceWorth = new Float64Array(choices.length)
  const starts = new Int32Array(projects.length + 1)
  const supporters = new Float64Array(projects.length)
  const together = new Float64Array(projects.length)
  for (let ballot = 0; ballot < weights.length; ballot++) {
    const first = from[ballot] as number
    const end = from[ballot + 1] as number
    for (let place = first; place < end; place++) {
      const project = choices[place] as number
      const worth = worthOf(place)
      // A project that costs nothing is worth something all the same to who voted for it.
      choiceWorth[place] = worth > 0 ? worth : utility === 'cost' ? 1 : 0
      if (choiceWorth[place] === 0) continue
      starts[project + 1] = (starts[project + 1] as number) + 1
      const weight = weights[ballot] as number
      supporters[project] = (supporters[project] as number) + weight
      together[project] = (together[project] as number) + weight * (choiceWorth[place] as number)
    }

    function worthOf(place: number): number {
      if (utility === 'cost') return costs[choices[place] as number] as number
      if (utility === 'points') return ballots.points?.[place] ?? 1
      return utility === 'borda' ? end - 1 - place : 1
    }
  }
  for (let project = 0; project < projects.length; project++)
    starts[project + 1] = (starts[project + 1] as number) + (starts[project] as number)
  const size = starts[projects.length] as number
  const lists = { ballots: new Int32Array(size), worth: new Float64Array(size) }
  const next = starts.slice()
  for (let ballot = 0; ballot < weights.length; ballot++)
    for (let place = from[ballot] as number; place < (from[ballot + 1] as number); place++) {
      if (choiceWorth[place] === 0) continue
      const project = choices[place] as number
      const slot = next[project] as number
      next[project] = slot + 1
      lists.ballots[slot] = ballot
      lists.worth[slot] = choiceWorth[place] as number
    }
  return { utility, starts, ...lists, choiceWorth, costDivisor, supporters, together }
}
