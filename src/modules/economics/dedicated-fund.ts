import type { Day } from '#kit/dates.ts'
import type { Nature } from '#modules/experiments/index.ts'
import { type Grant, paidOf } from './grant.ts'

/** What was spent in a month (`2027-03`), or in a year of which no month is known (`2027`). */
export interface Spent {
  readonly when: string
  readonly nature: Nature
  readonly cents: number
}

/** What whoever keeps the accounts says was used of a grant in a year, instead of what is computed. */
export interface FundCorrection {
  readonly grantId: string
  readonly year: number
  readonly usedCents: number
  readonly reason: string
}

/** A grant in a year: what came, what it paid for, and what goes on to the next year. */
export interface FundYear {
  readonly year: number
  /** Of the year before, not used then. */
  readonly broughtCents: number
  readonly receivedCents: number
  readonly usedCents: number
  /** Of what is used, what had come before this year: account 789. */
  readonly takenBackCents: number
  /** Of what came this year, what is not used: account 689. */
  readonly carriedCents: number
  /** At the end of the year. */
  readonly leftCents: number
  readonly correction: FundCorrection | undefined
  /** Said by hand beyond what there was: it is not counted. */
  readonly overCents: number
}

export interface DedicatedFund {
  readonly grant: Grant
  readonly years: readonly FundYear[]
}

/** Those of a project. */
export interface Funds {
  readonly funds: readonly DedicatedFund[]
  /** Spent on a day that nobody said: in no year. */
  readonly undatedCents: number
}

interface FundFacts {
  readonly grants: readonly Grant[]
  readonly spent: readonly Spent[]
  readonly corrections: readonly FundCorrection[]
  readonly today: Day
}

interface Purse {
  readonly grant: Grant
  readonly first: number
  readonly last: number
  readonly years: FundYear[]
  leftCents: number
}

/**
 * Year after year, each grant pays for what was spent on the natures and in the months that it takes, as far as its money came.
 * A cent that was spent is paid by one grant alone: by what was said by hand first, then by the grant that ends first. Money that
 * comes late pays for what is not paid yet.
 */
export function dedicatedFunds({
  grants,
  spent,
  corrections,
  today,
}: FundFacts): readonly DedicatedFund[] {
  const now = yearOf(today)
  const purses = grants.filter(isDedicated).map((grant) => purseOf(grant, now))
  const costs = netted(spent)
  const years = purses.flatMap(({ first, last }) => [first, last])
  for (let year = Math.min(...years); year <= Math.max(...years); year++) {
    const open = purses.filter(({ first }) => first <= year)
    const said = ({ grant: { id } }: Purse) =>
      corrections.find((own) => own.grantId === id && own.year === year)
    const ordered = [...open.filter(said), ...open.filter((purse) => !said(purse))]
    for (const purse of ordered) turn(purse, year, said(purse), costs)
  }
  return purses.map(({ grant, years: known, last }) => ({
    grant,
    years: known.filter((own) => own.year <= last || own.broughtCents + own.receivedCents > 0),
  }))
}

/** What a client pays is a price: nobody asks for its rest. */
function isDedicated(grant: Grant): boolean {
  const { state, kind } = grant
  if (state === 'refused' || kind === 'client') return false
  return state === 'signed' || paidOf(grant) > 0
}

/** The money that came and is not used yet, at the end of what is known. */
export function leftOf({ years }: DedicatedFund): number {
  return years.at(-1)?.leftCents ?? 0
}

const yearOf = (day: string) => Number(day.slice(0, 4))

function purseOf(grant: Grant, now: number): Purse {
  const paid = grant.payments.flatMap(({ paidOn }) => (paidOn === undefined ? [] : yearOf(paidOn)))
  const first = Math.min(yearOf(grant.startsOn), ...paid)
  const last = Math.min(now, Math.max(yearOf(grant.endsOn), ...paid))
  return { grant, first, last, years: [], leftCents: 0 }
}

interface Cost extends Spent {
  left: number
}

/** What was given back in a year lessens what was spent on the same nature that year, from its last month. */
function netted(spent: readonly Spent[]): readonly Cost[] {
  const sums = new Map<string, Cost>()
  for (const { when, nature, cents } of spent) {
    const key = `${when} ${nature}`
    const cents2 = (sums.get(key)?.cents ?? 0) + cents
    sums.set(key, { when, nature, cents: cents2, left: Math.max(0, cents2) })
  }
  const all = [...sums.values()].toSorted((early, late) => early.when.localeCompare(late.when))
  for (const back of all) {
    let less = Math.max(0, -back.cents)
    for (const cost of all.toReversed()) {
      if (cost.nature !== back.nature || yearOf(cost.when) !== yearOf(back.when)) continue
      const part = Math.min(less, cost.left)
      cost.left -= part
      less -= part
    }
  }
  return all
}

function turn(
  purse: Purse,
  year: number,
  correction: FundCorrection | undefined,
  costs: readonly Cost[],
) {
  const { grant, leftCents: broughtCents } = purse
  const receivedCents = grant.payments.reduce(
    (sum, { paidOn, cents }) =>
      paidOn !== undefined && yearOf(paidOn) === year ? sum + cents : sum,
    0,
  )
  const there = broughtCents + receivedCents
  const own = costs.filter((cost) => yearOf(cost.when) <= year && pays(grant, cost))
  const unpaid = own.reduce((sum, { left }) => sum + left, 0)
  const usedCents = Math.min(there, correction?.usedCents ?? unpaid)
  let rest = usedCents
  for (const cost of own) {
    const part = Math.min(rest, cost.left)
    cost.left -= part
    rest -= part
  }
  const takenBackCents = Math.min(broughtCents, usedCents)
  const carriedCents = receivedCents - (usedCents - takenBackCents)
  purse.leftCents = there - usedCents
  purse.years.push({
    ...{ year, broughtCents, receivedCents, usedCents, takenBackCents, carriedCents },
    ...{ leftCents: purse.leftCents, correction },
    overCents: Math.max(0, (correction?.usedCents ?? 0) - there),
  })
}

/** Of a year without months, all that a grant of that year may pay for. */
function pays({ natures, startsOn, endsOn }: Grant, { when, nature }: Spent): boolean {
  const isWithin = when >= startsOn.slice(0, when.length) && when <= endsOn.slice(0, when.length)
  return isWithin && (natures.length === 0 || natures.includes(nature))
}
