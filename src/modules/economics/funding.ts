import { addDays, type Day } from '#kit/dates.ts'
import {
  addMonths,
  amountOf,
  type Grant,
  type GrantState,
  paidOf,
  reportDueOf,
  weighted,
} from './grant.ts'
import type { Project } from './project.ts'

/** What a plan of funding is computed from. */
export interface FundingFacts {
  readonly project: Pick<Project, 'startsOn' | 'endsOn'>
  /** As they are planned today. */
  readonly costsCents: number
  readonly grants: readonly Grant[]
  readonly today: Day
}

export interface CashMonth {
  /** `2027-03`. */
  readonly month: string
  readonly out: number
  readonly signed: number
  /** Weighted. */
  readonly likely: number
  readonly hoped: number
  /** Added up since the first month: with what is signed alone, and with all of it weighted. */
  readonly balanceSigned: number
  readonly balanceWeighted: number
}

export type Warning =
  /** What is counted on, weighted, does not pay for the costs. */
  | { readonly kind: 'below-balance'; readonly cents: number }
  /** With what is signed alone, money is missing from this month on. */
  | { readonly kind: 'cash-short'; readonly month: string; readonly cents: number }
  /** Ends soon, or has ended, with money that did not come. */
  | { readonly kind: 'lapses'; readonly grant: Grant; readonly cents: number }
  /** The project goes on after the grant ends: what is spent then is not paid by it. */
  | { readonly kind: 'ends-before'; readonly grant: Grant }
  | { readonly kind: 'report-due'; readonly grant: Grant; readonly dueOn: Day }

export interface FundingPlan {
  readonly costsCents: number
  /** By state, what is counted on, before it is weighted. */
  readonly amounts: Readonly<Record<GrantState, number>>
  readonly paidCents: number
  readonly weightedCents: number
  readonly balanceCents: number
  readonly months: readonly CashMonth[]
  readonly lowest: { readonly month: string; readonly cents: number } | undefined
  readonly warnings: readonly Warning[]
}

/** So many days before a grant ends, or a report is owed, it is said. */
const soonDays = 90
/** A curve longer than ten years tells nothing. */
const mostMonths = 120

export function fundingPlan(facts: FundingFacts): FundingPlan {
  const { costsCents, grants } = facts
  const amounts = { hoped: 0, likely: 0, signed: 0, refused: 0 }
  for (const grant of grants) amounts[grant.state] += amountOf(grant)
  const weightedCents = grants.reduce(
    (sum, grant) => sum + weighted(amountOf(grant), grant.state),
    0,
  )
  const months = cashMonths(facts)
  const lowest = months.toSorted((low, high) => low.balanceSigned - high.balanceSigned)[0]
  const balanceCents = weightedCents - costsCents
  return {
    ...{ costsCents, amounts, weightedCents, balanceCents, months },
    paidCents: grants.reduce((sum, grant) => sum + paidOf(grant), 0),
    lowest: lowest && { month: lowest.month, cents: lowest.balanceSigned },
    warnings: warningsOf(facts, { balanceCents, months }),
  }
}

/** Costs are spread over the months of the project; what a grant does not say when it pays is due on its last day. */
function cashMonths({ project, costsCents, grants }: FundingFacts): readonly CashMonth[] {
  const spent = monthsBetween(project.startsOn, project.endsOn)
  const dated = grants.flatMap(duesOf)
  const days = dated.map(({ on }) => on)
  const first = [project.startsOn, ...days].toSorted()[0] ?? project.startsOn
  const last = [project.endsOn, ...days].toSorted().at(-1) ?? project.endsOn
  const parts = spread(costsCents, spent.length)
  let balanceSigned = 0
  let balanceWeighted = 0
  return monthsBetween(first, last).map((month) => {
    const out = parts[spent.indexOf(month)] ?? 0
    const due = (state: GrantState) =>
      dated.reduce(
        (sum, { on, cents, state: own }) =>
          own === state && on.startsWith(month) ? sum + cents : sum,
        0,
      )
    const signed = due('signed')
    const [likely, hoped] = [due('likely'), due('hoped')]
    balanceSigned += signed - out
    balanceWeighted += signed + likely + hoped - out
    return { month, out, signed, likely, hoped, balanceSigned, balanceWeighted }
  })
}

/** Weighted as a whole, and then parted: the months add up to the sum of the plan, to the cent. */
function duesOf(grant: Grant) {
  const whole = weighted(amountOf(grant), grant.state)
  let left = whole
  const dues = grant.payments.map(({ dueOn, paidOn, cents }) => {
    const part = Math.min(left, weighted(cents, grant.state))
    left -= part
    return { on: paidOn ?? dueOn, cents: part, state: grant.state }
  })
  return [...dues, { on: grant.endsOn, cents: left, state: grant.state }].filter(
    ({ cents }) => cents > 0,
  )
}

/** Parts that differ by a cent at most, and add up. */
export function spread(cents: number, count: number): readonly number[] {
  return Array.from(
    { length: count },
    (_, at) => Math.floor((cents * (at + 1)) / count) - Math.floor((cents * at) / count),
  )
}

export function monthsBetween(from: Day, to: Day): readonly string[] {
  const months: string[] = []
  for (let at = 0; at < mostMonths; at++) {
    const month = addMonths(`${from.slice(0, 7)}-01`, at).slice(0, 7)
    if (month > to.slice(0, 7)) break
    months.push(month)
  }
  return months
}

function warningsOf(
  { project, grants, today }: FundingFacts,
  { balanceCents, months }: Pick<FundingPlan, 'balanceCents' | 'months'>,
): readonly Warning[] {
  const soon = addDays(today, soonDays)
  const short = months.find(({ balanceSigned }) => balanceSigned < 0)
  const counted = grants.filter(({ state }) => state === 'signed' || state === 'likely')
  return [
    ...(balanceCents < 0 ? [{ kind: 'below-balance', cents: -balanceCents } as const] : []),
    ...(short
      ? [{ kind: 'cash-short', month: short.month, cents: -short.balanceSigned } as const]
      : []),
    ...counted.flatMap((grant): readonly Warning[] => {
      const left = amountOf(grant) - paidOf(grant)
      const isSigned = grant.state === 'signed'
      const dueOn = reportDueOf(grant)
      return [
        ...(isSigned && left > 0 && grant.endsOn <= soon
          ? [{ kind: 'lapses', grant, cents: left } as const]
          : []),
        ...(grant.endsOn < project.endsOn ? [{ kind: 'ends-before', grant } as const] : []),
        ...(isSigned && grant.reportSentOn === undefined && dueOn <= soon
          ? [{ kind: 'report-due', grant, dueOn } as const]
          : []),
      ]
    }),
  ]
}

/** What if: these grants are refused, the work comes so many months later. */
export interface Scenario {
  readonly refused: readonly string[]
  readonly months: number
}

export const mostSlip = 36

/**
 * The same plan with other facts, beside the real one, which stays. What the work costs moves with it, and what did not come
 * yet too; the days of the agreements do not.
 */
export function inScenario(facts: FundingFacts, { refused, months }: Scenario): FundingFacts {
  const { project } = facts
  return {
    ...facts,
    project: {
      startsOn: addMonths(project.startsOn, months),
      endsOn: addMonths(project.endsOn, months),
    },
    grants: facts.grants.map((grant) => ({
      ...grant,
      state: refused.includes(grant.id) ? 'refused' : grant.state,
      payments: grant.payments.map((payment) =>
        payment.paidOn === undefined
          ? { ...payment, dueOn: addMonths(payment.dueOn, months) }
          : payment,
      ),
    })),
  }
}
