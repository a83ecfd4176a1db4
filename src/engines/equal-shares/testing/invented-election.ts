import { type Election, type GivenBallot, makeElection, type VoteType } from '../election.ts'

/** A small generator that gives the same numbers everywhere (Park & Miller 1988): from 0 to below `top`. */
export function lots(seed: number): (top: number) => number {
  let state = (seed % 2_147_483_646) + 1
  return (top) => {
    state = (state * 48_271) % 2_147_483_647
    return state % top
  }
}

export interface Invented {
  readonly voters: number
  readonly projects: number
  readonly voteType?: VoteType
  /** Costs are drawn among this many values: few make ties. */
  readonly costs?: number
  readonly most?: number
}

/** An election drawn by a seed. */
export function inventedElection(seed: number, size: Invented): Election {
  const draw = lots(seed)
  const { voteType = 'approval', costs = 40, most = 5 } = size
  const projects = Array.from({ length: size.projects }, (_, at) => ({
    id: `p${at}`,
    cost: BigInt(5 * (1 + draw(costs))),
  }))
  const hasPoints = voteType === 'cumulative' || voteType === 'scoring'
  const voters = Array.from({ length: size.voters }, (): GivenBallot => {
    const chosen = new Set(Array.from({ length: 1 + draw(most) }, () => draw(size.projects)))
    const choices = voteType === 'choose-1' ? [...chosen].slice(0, 1) : [...chosen]
    return hasPoints ? { choices, points: choices.map(() => 1 + draw(4)) } : { choices }
  })
  const total = projects.reduce((sum, { cost }) => sum + cost, 0n)
  const budget = (total * BigInt(25 + draw(40))) / 100n + 1n
  return makeElection({ projects, budget, voteType, voters })
}
