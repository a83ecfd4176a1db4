import { costOf, type Election, type Tally } from './election.ts'
import type { Tie, TieRule } from './ties.ts'

export interface GreedyStep {
  readonly project: number
  readonly does: 'funded' | 'too-costly' | 'below-threshold' | 'after-the-stop' | 'no-vote'
  /** Money left when its turn came, in smallest amounts. */
  readonly left: bigint
}

export interface GreedyRun {
  readonly winners: readonly number[]
  readonly cost: bigint
  /** Every project, in the order in which it was looked at. */
  readonly steps: readonly GreedyStep[]
  readonly ties: readonly Tie[]
}

export interface GreedyRules {
  /** Ends at the first project that does not fit, instead of passing over it. */
  readonly stops?: boolean
  /** Projects with a lower score are left out; in points of the ballots. */
  readonly threshold?: number
  /** What is bought already. */
  readonly bought?: readonly number[]
  /** What takes no part. */
  readonly leftOut?: readonly number[]
}

/** Highest score first; a project is funded when it fits in what is left. A project without a vote never is. */
export function greedy(
  election: Election,
  { votes, score }: Tally,
  ties: TieRule,
  { stops = false, threshold = 0, bought = [], leftOut = [] }: GreedyRules = {},
): GreedyRun {
  const taken = new Set([...bought, ...leftOut])
  let left = bought.reduce((sum, at) => sum - costOf(election, at), election.budget)
  const order = election.projects
    .map((_, at) => at)
    .filter((at) => !taken.has(at))
    .sort((a, b) => (score[b] as number) - (score[a] as number) || ties.compare(a, b))
  const least = threshold * election.pointUnit
  let hasStopped = false
  const steps: GreedyStep[] = []
  for (const project of order) {
    const cost = costOf(election, project)
    let does: GreedyStep['does'] = 'funded'
    if (hasStopped) does = 'after-the-stop'
    else if (votes[project] === 0) does = 'no-vote'
    else if ((score[project] as number) < least) does = 'below-threshold'
    else if (cost > left) does = 'too-costly'
    steps.push({ project, does, left })
    if (does === 'funded') left -= cost
    if (does === 'too-costly' && stops) hasStopped = true
  }
  const winners = steps.flatMap(({ project, does }) => (does === 'funded' ? [project] : []))
  return {
    winners,
    cost: winners.reduce((sum, at) => sum + costOf(election, at), 0n),
    steps,
    ties: tiesOf(order, score, votes, ties),
  }
}

function tiesOf(
  order: readonly number[],
  score: Float64Array,
  votes: Float64Array,
  rule: TieRule,
): Tie[] {
  const ties: Tie[] = []
  for (let from = 0; from < order.length; ) {
    let end = from + 1
    const first = order[from] as number
    while (end < order.length && score[order[end] as number] === score[first]) end++
    const projects = order.slice(from, end)
    if (projects.length > 1 && votes[first] !== 0)
      ties.push({ round: from, projects, by: rule.between(first, projects[1] as number) })
    from = end
  }
  return ties
}
