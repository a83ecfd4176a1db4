import { dayOf } from '#kit/dates.ts'
import { done, type Result, refused } from '#kit/result.ts'
import { undoable } from '#kit/undo.ts'
import type { Ctx } from '#platform/context.ts'
import { membershipRecipients } from '../../membership/index.ts'
import type { MembershipRefusal } from '../../membership/nouns.ts'
import { mayKeepAccounts } from '../../membership-permissions.ts'
import { paymentCancelled } from '../mails/membership-ends.ts'
import { lockInvoice } from '../store/invoices.ts'
import { cancelPayment as cancel, findSourceKey, listPayments } from '../store/payments.ts'
import { settleInvoice } from './settle-invoice.ts'
import { paymentThing, paymentUndo } from './undo-payment.ts'

/**
 * A payment entered by mistake, or that the bank took back: it stays in the list, crossed out. Whoever speaks for the
 * territory thought that it was paid: they are told why it is not.
 */
export async function cancelPayment(
  ctx: Ctx,
  invoiceId: string,
  paymentId: string,
  input: { readonly reason: string },
): Promise<Result<undefined, MembershipRefusal>> {
  const invoice = await lockInvoice(ctx.db, invoiceId)
  const payments = (await listPayments(ctx.db, [invoiceId])).get(invoiceId) ?? []
  const payment = payments.find(({ id }) => id === paymentId)
  if (!invoice || !payment) return refused('not-found')

  if (!mayKeepAccounts(ctx.person)) return refused('forbidden')

  if (payment.cancelledOn !== undefined) return refused('already-cancelled')
  // Its other half counts for another invoice.
  if (payment.source === 'kept') return refused('moved-on')

  const sourceKey = await findSourceKey(ctx.db, paymentId)
  const undo = await undoable(ctx, paymentUndo, paymentThing(invoiceId, paymentId, sourceKey))
  await cancel(ctx.db, paymentId, { on: dayOf(ctx.now), reason: input.reason })
  const { dueCents } = await settleInvoice(ctx, invoice)

  const { number } = invoice
  const { cents, receivedOn } = payment
  const subject = `invoice:${invoiceId}`
  ctx.audit({ act: 'payment.cancelled', subject, public: false, detail: { cents } })
  for (const to of await membershipRecipients(ctx, invoice.membershipId))
    ctx.mail(
      paymentCancelled(ctx, to, { number, cents, receivedOn, dueCents, reason: input.reason }),
    )
  await undo({ subject, public: false })
  return done()
}
