import { addDays, dayOf } from '#kit/dates.ts'
import type { Ctx } from '#platform/context.ts'
import { coveredUntil } from '../../fees/nouns.ts'
import { lockMembership, saveMembership, tellJoined } from '../../membership/index.ts'
import { nextState } from '../../membership/nouns.ts'
import { type Invoice, type Settlement, settlementOf } from '../invoice.ts'
import { countedCents, settledDay } from '../payment.ts'
import { isCredited, isOwed } from '../store/invoices.ts'
import { listPayments } from '../store/payments.ts'
import { listPeriods, settlePeriod } from '../store/periods.ts'

/** After anything that touches an invoice: where it stands, and what it means for the member. */
export async function settleInvoice(ctx: Ctx, invoice: Invoice): Promise<Settlement> {
  const payments = (await listPayments(ctx.db, [invoice.id])).get(invoice.id) ?? []
  const settlement = settlementOf(await standingOf(ctx, invoice), countedCents(payments))
  const { periodId, membershipId } = invoice
  if (periodId !== undefined && membershipId !== undefined) {
    const isPaid = settlement.state === 'paid' || settlement.state === 'over-paid'
    const day = settledDay(invoice.totalCents, payments) ?? dayOf(ctx.now)
    await settlePeriod(ctx.db, periodId, isPaid ? day : undefined)
    await refreshMembership(ctx, membershipId)
  }
  return settlement
}

/** What decides where an invoice stands, besides what came in. */
export async function standingOf(ctx: Pick<Ctx, 'db'>, { id, totalCents }: Invoice) {
  return { totalCents, credited: await isCredited(ctx.db, id), owed: await isOwed(ctx.db, id) }
}

/** Reads again what is covered. Whoever signed and has paid is a member from that moment. */
export async function refreshMembership(ctx: Ctx, membershipId: string): Promise<void> {
  const membership = await lockMembership(ctx.db, membershipId)
  if (!membership) throw new Error('an invoice without its membership')
  const periods = await listPeriods(ctx.db, membershipId)
  const until = coveredUntil(
    periods.map(({ endsOn, settledOn }) => ({ endsOn, settled: settledOn !== undefined })),
  )
  const [first] = periods
  if (!first) return

  const next = until === undefined ? undefined : nextState(membership.state, 'activate')
  if (next?.ok) {
    const joined = { ...membership, state: next.value, since: first.startsOn, until }
    await saveMembership(ctx.db, joined, ctx.now)
    const { territoryId } = membership
    ctx.audit({
      act: 'membership.joined',
      subject: `territory:${territoryId}`,
      public: true,
      detail: { since: first.startsOn },
    })
    ctx.announce('membership.joined', { id: membershipId, territoryId })
    await tellJoined(ctx, membership, first.startsOn)
    return
  }
  if (membership.state !== 'active') return
  // Nothing is paid any more (a payment was cancelled): late from the first day.
  await saveMembership(
    ctx.db,
    { ...membership, until: until ?? addDays(first.startsOn, -1) },
    ctx.now,
  )
}
