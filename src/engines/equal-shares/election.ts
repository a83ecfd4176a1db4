import type { Fraction } from './fraction.ts'

export const voteTypes = ['approval', 'choose-1', 'cumulative', 'scoring', 'ordinal'] as const
export type VoteType = (typeof voteTypes)[number]

export interface Project {
  readonly id: string
  /** In the smallest amounts of the election, zero or more. */
  readonly cost: bigint
}

/** Equal ballots are one, with the number of voters who gave it. */
export interface Ballots {
  /** Voters of each ballot; whole numbers. */
  readonly weights: Float64Array
  /** The choices of ballot b are those from starts[b] to starts[b + 1] − 1. */
  readonly starts: Int32Array
  /** Places in `projects`; from first to last when voters rank, else in rising order. */
  readonly choices: Int32Array
  /** Beside each choice, whole; undefined when voters give no points. */
  readonly points: Float64Array | undefined
  /** Ballot of each voter, in the order in which they were parts. */
  readonly ofVoter: Int32Array
}

export interface Election {
  readonly projects: readonly Project[]
  readonly budget: bigint
  /** Smallest amounts in one unit of the currency (100 when costs have cents): what Add1 adds. */
  readonly unit: bigint
  readonly voteType: VoteType
  readonly ballots: Ballots
  readonly voters: number
  /** What the first choice of a ranking is worth in a score; undefined: as much as the ballot has choices. */
  readonly longest: number | undefined
  /** Namings of each project that stand twice in one ballot, where the total of the file counts them. */
  readonly repeats: Float64Array | undefined
  /** What one point is in `points` (10 when points have a decimal). */
  readonly pointUnit: number
}

export interface GivenBallot {
  readonly choices: readonly number[]
  /** As many as choices. */
  readonly points?: readonly number[]
}

export interface GivenElection extends Pick<Election, 'projects' | 'budget' | 'voteType'> {
  readonly voters: readonly GivenBallot[]
  readonly unit?: bigint
  readonly longest?: number | undefined
  readonly repeats?: Float64Array | undefined
  readonly pointUnit?: number
}

/** Above this, sums of doubles would be rounded. */
const mostExact = 2 ** 53

/** Whether amounts hold in exact doubles: the highest cost (or the budget), times the voters, below 2^53. */
export function isCountable(highest: bigint, voters: number): boolean {
  return highest * BigInt(Math.max(1, voters)) < BigInt(mostExact)
}

/**
 * Merges equal ballots.
 * Throws a RangeError when amounts are too large to be counted exactly (`isCountable`).
 */
export function makeElection(parts: GivenElection): Election {
  const { projects, budget, voteType, voters } = parts
  let highest = budget
  for (const { cost } of projects) if (cost > highest) highest = cost
  if (!isCountable(highest, voters.length)) throw new RangeError('amounts are too large')
  const hasPoints = voters.some(({ points }) => points !== undefined)
  const places = new Map<string, number>()
  const kept: GivenBallot[] = []
  const weights: number[] = []
  const ofVoter = new Int32Array(voters.length)
  for (const [voter, ballot] of voters.entries()) {
    const tidy = voteType === 'ordinal' ? ballot : sorted(ballot)
    const key = `${tidy.choices.join(',')};${tidy.points?.join(',') ?? ''}`
    let place = places.get(key)
    if (place === undefined) {
      place = kept.push(tidy) - 1
      weights.push(0)
      places.set(key, place)
    }
    weights[place] = (weights[place] as number) + 1
    ofVoter[voter] = place
  }
  const starts = new Int32Array(kept.length + 1)
  for (const [at, { choices }] of kept.entries())
    starts[at + 1] = (starts[at] as number) + choices.length
  return {
    ...{ projects, budget, voteType, voters: voters.length },
    unit: parts.unit ?? 1n,
    ...{ longest: parts.longest, repeats: parts.repeats },
    pointUnit: parts.pointUnit ?? 1,
    ballots: {
      weights: Float64Array.from(weights),
      starts,
      choices: Int32Array.from(kept.flatMap(({ choices }) => choices)),
      points: hasPoints
        ? Float64Array.from(kept.flatMap(({ choices, points }) => points ?? choices.map(() => 1)))
        : undefined,
      ofVoter,
    },
  }
}

function sorted({ choices, points }: GivenBallot): GivenBallot {
  const isSorted = choices.every((choice, at) => at === 0 || choice > (choices[at - 1] as number))
  if (isSorted) return points ? { choices, points } : { choices }
  const order = choices.map((_, at) => at).sort((a, b) => at(choices, a) - at(choices, b))
  return {
    choices: order.map((place) => at(choices, place)),
    ...(points ? { points: order.map((place) => at(points, place)) } : {}),
  }
}

const at = (values: readonly number[], place: number) => values[place] as number

/** The share of the budget that each voter holds: B / n. */
export function equalShare({ budget, voters }: Election): Fraction {
  return { num: budget, den: BigInt(Math.max(1, voters)) }
}

export interface Tally {
  /** Voters whose ballot names the project. */
  readonly votes: Float64Array
  /** What a greedy rule sorts by: votes, or points (in `pointUnit`), or points of the rank. */
  readonly score: Float64Array
}

/** Votes and score of each project; in a ranking the first choice has `longest` points, the next one less. */
export function tally({ projects, ballots, voteType, longest, repeats }: Election): Tally {
  const votes = Float64Array.from(projects, (_, project) => repeats?.[project] ?? 0)
  const score = votes.slice()
  const { weights, starts, choices, points } = ballots
  for (let ballot = 0; ballot < weights.length; ballot++) {
    const weight = weights[ballot] as number
    const from = starts[ballot] as number
    const end = starts[ballot + 1] as number
    const most = longest ?? end - from
    for (let place = from; place < end; place++) {
      const project = choices[place] as number
      const worth = voteType === 'ordinal' ? most - (place - from) : (points?.[place] ?? 1)
      votes[project] = (votes[project] as number) + weight
      score[project] = (score[project] as number) + weight * worth
    }
  }
  return { votes, score }
}

export const costOf = ({ projects }: Election, project: number): bigint =>
  projects[project]?.cost ?? 0n

export const totalCost = (election: Election, chosen: readonly number[]): bigint =>
  chosen.reduce((sum, project) => sum + costOf(election, project), 0n)
