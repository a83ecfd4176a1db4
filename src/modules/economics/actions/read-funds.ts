import { dayOf } from '#kit/dates.ts'
import type { Ctx } from '#platform/context.ts'
import type { Budget } from '../balance.ts'
import { dedicatedFunds, type Funds } from '../dedicated-fund.ts'
import type { Grant } from '../grant.ts'
import { listCorrections } from '../store/fund-years.ts'
import { readDone } from './read-spent.ts'

/** The dedicated funds of a project, from what the accounts, the expense notes and the team say was spent. */
export async function readFunds(
  { db, now }: Pick<Ctx, 'db' | 'now'>,
  budget: Budget,
  grants: readonly Grant[],
): Promise<Funds> {
  const corrections = await listCorrections(
    db,
    grants.map(({ id }) => id),
  )
  const costs = budget.lines.filter(({ side, inKind }) => side === 'cost' && !inKind)
  const known = new Set(costs.map(({ id }) => id))
  const spent = (await readDone(db, budget)).filter(({ lineId }) => known.has(lineId))
  const doneCents = costs.reduce((sum, { actualCents = 0 }) => sum + actualCents, 0)
  const datedCents = spent.reduce((sum, { cents }) => sum + cents, 0)
  return {
    funds: dedicatedFunds({ grants, spent, corrections, today: dayOf(now) }),
    undatedCents: doneCents - datedCents,
  }
}
