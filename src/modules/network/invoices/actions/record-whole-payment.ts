import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import type { PaidNews } from '../../membership/index.ts'
import type { MembershipRefusal } from '../../membership/nouns.ts'
import { mayKeepAccounts } from '../../membership-permissions.ts'
import { isCreditSeries, settlementOf } from '../invoice.ts'
import { countedCents, type WholePaymentForm } from '../payment.ts'
import { lockInvoice } from '../store/invoices.ts'
import { listPayments } from '../store/payments.ts'
import { recordPayment } from './record-payment.ts'
import { standingOf } from './settle-invoice.ts'

/** All that is still due of one invoice came in, with others on the same day: what is due is read under its lock. */
export async function recordWholePayment(
  ctx: Ctx,
  invoiceId: string,
  { receivedOn, method }: WholePaymentForm,
): Promise<Result<PaidNews, MembershipRefusal | 'nothing-due'>> {
  const invoice = await lockInvoice(ctx.db, invoiceId)
  if (!invoice) return refused('not-found')

  if (!mayKeepAccounts(ctx.person)) return refused('forbidden')

  const payments = (await listPayments(ctx.db, [invoice.id])).get(invoice.id) ?? []
  const { dueCents } = settlementOf(await standingOf(ctx, invoice), countedCents(payments))
  // A credit note is refused by what follows, with its own reason.
  if (!isCreditSeries(invoice.series) && dueCents <= 0) return refused('nothing-due')

  const recorded = await recordPayment(ctx, invoice.id, {
    ...{ amount: dueCents, receivedOn, method, reference: '', source: 'hand' },
    isOneOfSeveral: true,
  })
  if (!recorded.ok) return recorded
  const { news } = recorded.value
  if (!news) throw new Error('a payment that is written by hand is new')
  return done(news)
}
