import { type Election, equalShare, type Tally, totalCost } from './election.ts'
import { equalShares, type SharesRun } from './equal-shares.ts'
import type { Fraction } from './fraction.ts'
import { greedy } from './greedy.ts'
import { listsOf } from './purse.ts'
import type { Support } from './support.ts'
import type { TieRule } from './ties.ts'

export const completions = ['none', 'add1', 'add1u'] as const
/** Nothing; endowments that rise while the budget holds; the same, then what fits by the greedy rule. */
export type Completion = (typeof completions)[number]

export const starts = ['floor', 'exact'] as const
/** Where endowments begin: the share of the budget without its cents, or the exact share. */
export type Start = (typeof starts)[number]

export const stops = ['overspend', 'exhaustive'] as const
/** Where they end: before the next one overspends; or as soon as nothing more fits, too. */
export type Stop = (typeof stops)[number]

export interface CompletionRules {
  readonly completion: Completion
  readonly start: Start
  readonly stop: Stop
  /** What is added to each endowment, in units of the currency. */
  readonly increment?: number
  /** Projects that take no part. */
  readonly leftOut?: readonly number[]
}

export interface Completed {
  readonly run: SharesRun
  /** Bought by the greedy rule with what was left; nobody's endowment paid for them. */
  readonly filled: readonly number[]
  /** Endowments that were tried. */
  readonly tried: number
  /**
   * Why endowments stopped rising: the next one overspends; nothing more fits; every project that has a supporter is
   * bought; they never rose (no completion asked, or all projects fit in the budget together).
   */
  readonly ended: 'overspend' | 'exhaustive' | 'all-bought' | 'not-asked' | 'all-fit'
}

/** The endowment of the first run: B / n, without its cents when `start` is floor. */
function firstEndowment(election: Election, start: Start): Fraction {
  const share = equalShare(election)
  if (start === 'exact') return share
  const step = share.den * election.unit
  return { num: (share.num / step) * election.unit, den: 1n }
}

/** Nothing that is not bought would still fit in the budget. */
function isExhaustive(election: Election, winners: readonly number[]): boolean {
  const left = election.budget - totalCost(election, winners)
  const bought = new Set(winners)
  return election.projects.every(({ cost }, at) => bought.has(at) || cost > left)
}

/**
 * Equal shares leaves money over; Add1 runs it again with one unit more for each voter, and again, and keeps the last
 * outcome whose cost is within the real budget. Outcomes are not always larger than the one before: the first that
 * overspends ends it.
 */
export function completedShares(
  election: Election,
  support: Support,
  votes: Tally,
  ties: TieRule,
  rules: CompletionRules,
): Completed {
  const { completion, stop, increment = 1, leftOut = [] } = rules
  const begins = firstEndowment(election, rules.start)
  const lists = listsOf(election, support)
  let run = equalShares(election, support, begins, ties, lists)
  const fill = () => greedy(election, votes, ties, { bought: run.winners, leftOut }).winners
  if (completion === 'none') return { run, filled: [], tried: 1, ended: 'not-asked' }
  const all = election.projects.map((_, at) => at)
  if (totalCost(election, all) <= election.budget)
    return { run, filled: fill(), tried: 1, ended: 'all-fit' }
  const supported = all.filter((at) => (support.supporters[at] as number) > 0).length
  const step = begins.den * election.unit * BigInt(increment)
  let ended: Completed['ended'] | undefined
  let tried = 1
  for (let { num } = begins; !ended; tried++) {
    if (run.winners.length === supported) ended = 'all-bought'
    else if (stop === 'exhaustive' && isExhaustive(election, run.winners)) ended = 'exhaustive'
    if (ended) break
    num += step
    const next = equalShares(election, support, { num, den: begins.den }, ties, lists)
    if (next.cost > election.budget) ended = 'overspend'
    else run = next
  }
  return { run, filled: completion === 'add1u' ? fill() : [], tried, ended: ended ?? 'overspend' }
}
