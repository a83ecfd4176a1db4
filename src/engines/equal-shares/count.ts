import {
  type Completed,
  type Completion,
  completedShares,
  type Start,
  type Stop,
} from './completion.ts'
import { type Election, type Tally, tally, totalCost } from './election.ts'
import type { SharesRun } from './equal-shares.ts'
import { type GreedyRun, greedy } from './greedy.ts'
import { type Support, supportOf, type Utility, usualUtility } from './support.ts'
import { type Tie, tieRule } from './ties.ts'

export const rules = ['greedy', 'greedy-no-skip', 'greedy-threshold', 'equal-shares'] as const
export type Rule = (typeof rules)[number]

/** Every choice that a count depends on; what is left out takes the usual value, and the outcome tells it. */
export interface CountPlan {
  readonly rule: Rule
  /** Places of the projects, drawn once for the ties that cost and votes leave. */
  readonly order?: readonly number[]
  /** Least score of `greedy-threshold`. */
  readonly threshold?: number
  /** The rest is for equal shares alone. */
  readonly utility?: Utility
  readonly completion?: Completion
  readonly start?: Start
  readonly stop?: Stop
  readonly increment?: number
  /** Takes the greedy outcome when strictly more voters have more of their projects in it. */
  readonly compare?: boolean
  /** A project takes part when votes / n ≥ cost / (parts × B): Świecie has 3. */
  readonly eligibleParts?: number
}

export interface Comparison {
  /** Voters with more of their projects in one outcome than in the other. */
  readonly preferShares: number
  readonly preferGreedy: number
  readonly taken: 'equal-shares' | 'greedy'
}

export interface Outcome {
  readonly plan: CountPlan
  /** In the order in which they were funded. */
  readonly winners: readonly number[]
  readonly cost: bigint
  readonly tally: Tally
  readonly ties: readonly Tie[]
  readonly greedy?: GreedyRun
  readonly shares?: Completed
  readonly support?: Support
  readonly comparison?: Comparison
  /** Projects left out before the count, by `eligibleParts`. */
  readonly notEligible: readonly number[]
}

/** Counts an election by a plan: deterministic, the order of the voters changes nothing. */
export function countElection(election: Election, plan: CountPlan): Outcome {
  const votes = tally(election)
  const ties = tieRule(election, votes.votes, plan.order)
  const base = { plan, tally: votes, notEligible: [] }
  const byGreedy = (leftOut: readonly number[] = []) =>
    greedy(election, votes, ties, {
      leftOut,
      stops: plan.rule === 'greedy-no-skip',
      ...(plan.rule === 'greedy-threshold' ? { threshold: plan.threshold ?? 0 } : {}),
    })
  if (plan.rule !== 'equal-shares') {
    const run = byGreedy()
    return { ...base, winners: run.winners, cost: run.cost, ties: run.ties, greedy: run }
  }
  const completion = plan.completion ?? 'none'
  const told = {
    ...plan,
    completion,
    utility: plan.utility ?? usualUtility(election),
    start: plan.start ?? (completion === 'none' ? 'exact' : 'floor'),
    stop: plan.stop ?? 'overspend',
  } satisfies CountPlan
  const notEligible = leftOut(election, votes, plan.eligibleParts)
  const support = without(supportOf(election, told.utility), notEligible)
  const shares = completedShares(election, support, votes, ties, { ...told, leftOut: notEligible })
  const winners = [...shares.run.winners, ...shares.filled]
  const outcome: Outcome = {
    ...{ plan: told, tally: votes, notEligible, support, shares, winners },
    cost: totalCost(election, winners),
    ties: shares.run.ties,
  }
  if (!plan.compare) return outcome
  const other = byGreedy(notEligible)
  const comparison = compared(election, winners, other.winners)
  if (comparison.taken === 'equal-shares') return { ...outcome, comparison }
  return {
    ...outcome,
    ...{ comparison, greedy: other, winners: other.winners, cost: other.cost, ties: other.ties },
  }
}

/** Who has more of their projects in which outcome; an equal number of voters keeps equal shares. */
function compared(
  { ballots }: Election,
  shares: readonly number[],
  others: readonly number[],
): Comparison {
  const gain = new Map<number, number>()
  for (const project of shares) gain.set(project, (gain.get(project) ?? 0) + 1)
  for (const project of others) gain.set(project, (gain.get(project) ?? 0) - 1)
  let [preferShares, preferGreedy] = [0, 0]
  for (const [ballot, weight] of ballots.weights.entries()) {
    const chosen = ballots.choices.subarray(ballots.starts[ballot], ballots.starts[ballot + 1])
    const more = chosen.reduce((sum, project) => sum + (gain.get(project) ?? 0), 0)
    if (more > 0) preferShares += weight
    if (more < 0) preferGreedy += weight
  }
  const taken = preferGreedy > preferShares ? 'greedy' : 'equal-shares'
  return { preferShares, preferGreedy, taken }
}

function leftOut(election: Election, { votes }: Tally, parts: number | undefined): number[] {
  if (parts === undefined) return []
  const held = BigInt(parts) * election.budget
  const all = BigInt(election.voters)
  return election.projects.flatMap(({ cost }, at) =>
    BigInt(votes[at] as number) * held < cost * all ? [at] : [],
  )
}

/** The support of an election from which some projects are left out. */
export function without(support: Support, projects: readonly number[]): Support {
  if (projects.length === 0) return support
  const supporters = support.supporters.slice()
  for (const project of projects) supporters[project] = 0
  return { ...support, supporters }
}

/** The run that paid for the winners; undefined when the greedy outcome was taken. */
export function payingRun({ shares, comparison }: Outcome): SharesRun | undefined {
  return comparison?.taken === 'greedy' ? undefined : shares?.run
}
