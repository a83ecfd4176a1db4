import { type Outcome, payingRun, without } from './count.ts'
import { costOf, type Election, tally } from './election.ts'
import { equalShares } from './equal-shares.ts'
import type { GreedyStep } from './greedy.ts'
import { supportOf } from './support.ts'
import { tieRule } from './ties.ts'

/** What would have made a project win, all else equal; undefined where nothing of that kind would. */
export interface WhatIf {
  /** The highest cost at which it is funded, in smallest amounts, a whole number of units of the currency. */
  readonly cost: bigint | undefined
  /**
   * Equal shares: more voters who want this project alone, each with the same endowment. Greedy: score that it lacks,
   * in points of the ballots.
   */
  readonly more: number | undefined
}

/**
 * For a project that was not funded. Equal shares is counted again with the endowment of the outcome: before the project
 * is bought it changes nothing for the others, so that a lower cost, or more supporters, never takes it away.
 * Undefined for a project that is funded.
 */
export function whatIf(election: Election, outcome: Outcome, project: number): WhatIf | undefined {
  if (outcome.winners.includes(project)) return undefined
  return payingRun(outcome)
    ? inShares(election, outcome, project)
    : inGreedy(election, outcome, project)
}

function inShares(election: Election, outcome: Outcome, project: number): WhatIf {
  const run = payingRun(outcome)
  const endowment = run?.endowment ?? { num: 0n, den: 1n }
  const utility = outcome.plan.utility ?? 'cost'
  const wins = (changed: Election) => {
    const ties = tieRule(changed, tally(changed).votes, outcome.plan.order)
    const support = without(supportOf(changed, utility), outcome.notEligible)
    const { winners } = equalShares(changed, support, endowment, ties)
    return winners.includes(project)
  }
  const { unit } = election
  const highest = costOf(election, project) / unit
  const cost = last(1n, highest, (units) => wins(withCost(election, project, units * unit)))
  // Enough of them pay the whole of it.
  const most =
    endowment.num === 0n ? 0n : (costOf(election, project) * endowment.den) / endowment.num + 1n
  const short = last(0n, most, (missing) =>
    wins(withSupporters(election, project, Number(most - missing))),
  )
  return {
    cost: cost === undefined ? undefined : cost * unit,
    more: short === undefined ? undefined : Number(most - short),
  }
}

/** The last value that holds, of values that hold up to some point. */
function last(from: bigint, to: bigint, holds: (value: bigint) => boolean): bigint | undefined {
  if (from > to || !holds(from)) return undefined
  let [yes, no] = [from, to + 1n]
  while (no - yes > 1n) {
    const middle = (yes + no) / 2n
    if (holds(middle)) yes = middle
    else no = middle
  }
  return yes
}

function withCost(election: Election, project: number, cost: bigint): Election {
  const projects = election.projects.map((each, at) => (at === project ? { ...each, cost } : each))
  return { ...election, projects }
}

/** More voters who name this project alone, and give it as many points as the one who gave it most. */
function withSupporters(election: Election, project: number, count: number): Election {
  if (count === 0) return election
  const { ballots, voteType } = election
  const { weights, starts, choices, points } = ballots
  let best = 0
  for (const [at, choice] of choices.entries())
    if (choice === project) best = Math.max(best, points?.[at] ?? 1)
  const end = choices.length
  // In a ranking, what stands last is worth nothing: the others follow it.
  const named =
    voteType === 'ordinal'
      ? [project, project === 0 ? 1 : 0].slice(0, election.projects.length)
      : [project]
  return {
    ...election,
    voters: election.voters + count,
    ballots: {
      ...ballots,
      weights: Float64Array.from([...weights, count]),
      starts: Int32Array.from([...starts, end + named.length]),
      choices: Int32Array.from([...choices, ...named]),
      points: points && Float64Array.from([...points, best || election.pointUnit]),
    },
  }
}

/** The first place, going up from its own, where it would have fitted: it lacks the score that stands there. */
function inGreedy(
  election: Election,
  { greedy, tally: votes, plan }: Outcome,
  project: number,
): WhatIf {
  const steps = greedy?.steps ?? []
  const place = steps.findIndex((step) => step.project === project)
  const own = steps[place]
  if (!own) return { cost: undefined, more: undefined }
  const scoreOf = (step: GreedyStep) => votes.score[step.project] as number
  const need = costOf(election, project)
  const least = plan.rule === 'greedy-threshold' ? (plan.threshold ?? 0) * election.pointUnit : 0
  let more: number | undefined
  for (let at = place; at >= 0; at--) {
    const step = steps[at]
    if (!step || step.does === 'after-the-stop' || step.left < need) continue
    // Enough to pass before who stands there; at its own place, enough for the threshold, or for one vote.
    const awaited = at === place ? Math.max(least, scoreOf(own)) : scoreOf(step) + 1
    more = Math.max(awaited, least) - scoreOf(own)
    if (more === 0) more = 1
    break
  }
  return {
    cost:
      own.does === 'too-costly' && own.left > 0n
        ? (own.left / election.unit) * election.unit
        : undefined,
    more: more === undefined ? undefined : more / election.pointUnit,
  }
}
