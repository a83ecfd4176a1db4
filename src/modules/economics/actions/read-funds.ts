import { dayOf } from '#kit/dates.ts'
import type { Ctx } from '#platform/context.ts'
import type { Budget } from '../balance.ts'
import { type DedicatedFund, dedicatedFunds, type Spent } from '../dedicated-fund.ts'
import { weighExpenses } from '../expense-line.ts'
import type { Grant } from '../grant.ts'
import { yearsOf } from '../project.ts'
import { listCorrections } from '../store/fund-years.ts'
import { bookedOf } from '../store/imports.ts'
import { listAcceptedExpenses } from '../store/notes.ts'

export interface Funds {
  readonly funds: readonly DedicatedFund[]
  /** Spent on a day that nobody said: in no year. */
  readonly undatedCents: number
}

/** The dedicated funds of a project, from what the accounts, the expense notes and the team say was spent. */
export async function readFunds(
  { db, now }: Pick<Ctx, 'db' | 'now'>,
  budget: Budget,
  grants: readonly Grant[],
): Promise<Funds> {
  const ids = [budget.project.id]
  const entries = await bookedOf(db, ids)
  const weighed = weighExpenses(await listAcceptedExpenses(db, ids), entries)
  const corrections = await listCorrections(
    db,
    grants.map(({ id }) => id),
  )
  const noted = notedOf(budget)
  const spent = [
    ...entries
      .filter(isCost)
      .flatMap(({ nature, cents, months, year }): readonly Spent[] =>
        months.length === 0
          ? [{ when: String(year), nature, cents }]
          : months.map((month) => ({ when: month.month, nature, cents: month.cents })),
      ),
    ...weighed.flatMap(({ line: { spentOn, nature, cents }, counts }) =>
      counts ? [{ when: spentOn.slice(0, 7), nature, cents }] : [],
    ),
  ]
  const { first, last } = yearsOf(budget.project)
  const isDated = first === last
  const dated = isDated ? noted.map((own) => ({ ...own, when: String(first) })) : []
  const today = dayOf(now)
  return {
    funds: dedicatedFunds({ grants, spent: [...spent, ...dated], corrections, today }),
    undatedCents: isDated ? 0 : noted.reduce((sum, { cents }) => sum + cents, 0),
  }
}

/** What the team noted itself counts until the accounts know the project, and says no day. */
function notedOf({ booked, lines }: Budget) {
  if (booked) return []
  return lines
    .filter(isCost)
    .flatMap(({ nature, notedCents: cents }) => (cents === undefined ? [] : [{ nature, cents }]))
}

function isCost({ side, inKind }: Pick<Budget['lines'][number], 'side' | 'inKind'>): boolean {
  return side === 'cost' && !inKind
}
