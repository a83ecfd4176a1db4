import { countElection, type Outcome, payingRun, without } from './count.ts'
import { costOf, type Election, tally } from './election.ts'
import { equalShares } from './equal-shares.ts'
import type { GreedyStep } from './greedy.ts'
import { supportOf } from './support.ts'
import { tieRule } from './ties.ts'

/** What would have made a project win, all else equal; undefined where nothing of that kind would. */
export interface WhatIf {
  /**
   * A cost at which the whole count funds it, and does not at one unit of the currency more; in smallest amounts, a whole
   * number of units.
   */
  readonly cost: bigint | undefined
  /**
   * Equal shares: how many more voters who want this project alone, where the whole count funds it, and does not with one
   * of them less. Greedy: score that it lacks, in points of the ballots.
   */
  readonly more: number | undefined
}

/**
 * For a project that was not funded. What is said is counted: with another cost, or more voters, the endowment is another
 * one where it rises by steps, and what is left for the greedy rule too. Where that makes a project win, lose and win again,
 * the place that is told is the first one found from what the outcome itself lets guess.
 * Undefined for a project that is funded.
 */
export function whatIf(election: Election, outcome: Outcome, project: number): WhatIf | undefined {
  if (outcome.winners.includes(project)) return undefined
  const wins = (changed: Election) => countElection(changed, outcome.plan).winners.includes(project)
  const guess = payingRun(outcome)
    ? inShares(election, outcome, project)
    : inGreedy(election, outcome, project)
  return {
    cost: costThatWins(election, outcome, { project, wins, guess: guess.cost }),
    more: supportersThatWin(election, outcome, { project, wins, guess: guess.more }),
  }
}

interface Asked<Guess> {
  readonly project: number
  readonly wins: (changed: Election) => boolean
  readonly guess: Guess | undefined
}

function costThatWins(
  election: Election,
  outcome: Outcome,
  { project, wins, guess = 0n }: Asked<bigint>,
): bigint | undefined {
  const { unit } = election
  const left = (election.budget - outcome.cost) / unit
  const own = costOf(election, project) / unit
  // A part of a unit below its own cost is a lower cost; at its own cost it was not funded.
  const loses = own * unit === costOf(election, project) ? own : own + 1n
  const guesses = [loses - 1n, guess / unit, left, 1n]
  const cost = lastFrom(guesses, loses, (units) => wins(withCost(election, project, units * unit)))
  return cost === undefined ? undefined : cost * unit
}

function supportersThatWin(
  election: Election,
  { plan }: Outcome,
  { project, wins, guess }: Asked<number>,
): number | undefined {
  const isShares = plan.rule === 'equal-shares'
  // A score is no number of voters where ballots give points or ranks.
  if (!isShares && election.voteType !== 'approval') return guess
  if (!isShares && guess === undefined) return undefined
  const cost = costOf(election, project)
  const [budget, voters] = [election.budget, BigInt(election.voters)]
  if (cost > budget) return undefined
  // Enough of them to pay the whole of it alone, even where shares lose their cents.
  const enough = (2n * (cost * voters + budget)) / (budget - cost + 1n) + voters + 1n
  const most = enough < mostSupporters ? enough : mostSupporters
  const guesses: bigint[] = []
  for (let count = BigInt(guess ?? 1); count > 0n && count < most; count *= 2n) guesses.push(count)
  const short = lastFrom(
    [...guesses, most].map((count) => most - count),
    most,
    (missing) => wins(withSupporters(election, project, Number(most - missing))),
  )
  return short === undefined ? undefined : Number(most - short)
}

const mostSupporters = 1n << 40n

/**
 * A value that holds, while the next one does not: from the first guess that holds, up by growing steps, then between.
 * `loses` is known not to hold.
 */
function lastFrom(
  guesses: readonly bigint[],
  loses: bigint,
  holds: (value: bigint) => boolean,
): bigint | undefined {
  let no = loses
  let yes: bigint | undefined
  for (const value of guesses) {
    if (value < 0n || value >= no) continue
    if (holds(value)) {
      yes = value
      break
    }
    no = value
  }
  if (yes === undefined) return undefined
  for (let step = 1n; yes + step < no; step *= 2n) {
    if (holds(yes + step)) yes += step
    else no = yes + step
  }
  while (no - yes > 1n) {
    const middle: bigint = (yes + no) / 2n
    if (holds(middle)) yes = middle
    else no = middle
  }
  return yes
}

/** At the endowment of the outcome, which costs one run each: where the whole count is likely to say the same. */
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
