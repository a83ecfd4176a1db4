import type { Day } from '#kit/dates.ts'
import { plainWords } from '#kit/words.ts'

/** The role of somebody from a day on, as the rate card calls it. */
export interface PersonRole {
  readonly personId: string
  readonly since: Day
  readonly role: string
}

/** The role that somebody had on this day: the last one that began by then. */
export function roleOn(
  roles: readonly PersonRole[],
  personId: string | undefined,
  onDay: Day,
): string | undefined {
  return roles
    .filter((held) => held.personId === personId && held.since <= onDay)
    .toSorted((early, late) => (early.since < late.since ? 1 : -1))[0]?.role
}

interface Worked {
  readonly personId: string | undefined
  readonly onDay: Day
  readonly hundredths: number
}

interface YearRate {
  readonly year: number
  readonly role: string
  readonly costCents: number
}

/** Days of one role in one year, with what they cost by the rate card. */
export interface RoleSum {
  readonly year: number
  /** Undefined: nobody said which role the person had. */
  readonly role: string | undefined
  readonly hundredths: number
  /** Undefined: the rate card of the year has no such role. */
  readonly costCents: number | undefined
}

/** Days in hundredths by cents a day, to the nearest cent; half a cent goes up. */
function costOf(hundredths: number, centsADay: number): number {
  return Number((BigInt(hundredths) * BigInt(centsADay) * 2n + 100n) / 200n)
}

/** The last year first, each with its roles by name; days without a role last. */
export function sumsByRole(
  days: readonly Worked[],
  roles: readonly PersonRole[],
  rates: readonly YearRate[],
): readonly RoleSum[] {
  const sums = new Map<string, Omit<RoleSum, 'costCents'>>()
  for (const { personId, onDay, hundredths } of days) {
    const year = Number(onDay.slice(0, 4))
    const role = roleOn(roles, personId, onDay)
    const key = `${year} ${plainWords(role ?? '')}`
    const before = sums.get(key)
    sums.set(key, {
      ...{ year, role: before?.role ?? role },
      hundredths: (before?.hundredths ?? 0) + hundredths,
    })
  }
  return [...sums.values()]
    .map((sum) => {
      const rate = rates.find(
        ({ year, role }) =>
          year === sum.year && sum.role !== undefined && plainWords(role) === plainWords(sum.role),
      )
      return { ...sum, costCents: rate && costOf(sum.hundredths, rate.costCents) }
    })
    .toSorted(
      (sum, other) =>
        other.year - sum.year || rankOf(sum.role).localeCompare(rankOf(other.role), 'fr'),
    )
}

const rankOf = (role: string | undefined) => (role === undefined ? '\u{10FFFF}' : role)

/** What is known of the cost, and how many days have none. */
export function totalOf(sums: readonly RoleSum[]): {
  readonly hundredths: number
  readonly costCents: number
  readonly uncosted: number
} {
  const total = (of: (sum: RoleSum) => number) => sums.reduce((all, sum) => all + of(sum), 0)
  return {
    hundredths: total(({ hundredths }) => hundredths),
    costCents: total(({ costCents = 0 }) => costCents),
    uncosted: total(({ hundredths, costCents }) => (costCents === undefined ? hundredths : 0)),
  }
}
