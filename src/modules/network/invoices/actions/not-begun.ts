import type { Day } from '#kit/dates.ts'
import type { Ctx } from '#platform/context.ts'
import { type Invoice, isCreditSeries } from '../invoice.ts'
import { listInvoices } from '../store/invoices.ts'
import { listPeriods } from '../store/periods.ts'

/**
 * Invoices, not paid whole, of years that had not begun that day: whoever leaves owes the current year, and not the next
 * (article 7 of the agreement).
 */
export async function listNotBegun(
  ctx: Pick<Ctx, 'db'>,
  membershipId: string,
  day: Day,
): Promise<readonly Invoice[]> {
  const ahead = (await listPeriods(ctx.db, membershipId))
    .filter(({ startsOn, settledOn }) => startsOn > day && settledOn === undefined)
    .map(({ id }) => id)
  const invoices = await listInvoices(ctx.db, { membershipIds: [membershipId] })
  const credited = invoices.map(({ creditsId }) => creditsId)
  return invoices.filter(
    ({ id, series, periodId }) =>
      !isCreditSeries(series) && ahead.some((one) => one === periodId) && !credited.includes(id),
  )
}
