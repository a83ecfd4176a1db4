import { dayOf } from '#kit/dates.ts'
import { newId } from '#kit/ids.ts'
import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import { type PaidNews, paidForTeam, placeName, tellPaid } from '../../membership/index.ts'
import type { MembershipRefusal } from '../../membership/nouns.ts'
import { mayKeepAccounts } from '../../membership-permissions.ts'
import { isCreditSeries, type Settlement } from '../invoice.ts'
import type { PaymentForm, PaymentSource } from '../payment.ts'
import { isCredited, lockInvoice } from '../store/invoices.ts'
import { insertPayment } from '../store/payments.ts'
import { settleInvoice } from './settle-invoice.ts'

export interface PaymentToRecord extends PaymentForm {
  readonly source: PaymentSource
  /** By which a line of a statement is known again. */
  readonly sourceKey?: string
  /** One of several that are recorded at once: the team reads of them all in one letter, that the caller sends. */
  readonly isOneOfSeveral?: boolean
}

/**
 * Money came in for an invoice. Less than the whole is kept; more is told. Whoever speaks for the territory reads that it
 * arrived; `news` is for the team, which one letter tells of a whole statement.
 */
export async function recordPayment(
  ctx: Ctx,
  invoiceId: string,
  input: PaymentToRecord,
): Promise<
  Result<{ settlement: Settlement; isNew: boolean; news: PaidNews | undefined }, MembershipRefusal>
> {
  const invoice = await lockInvoice(ctx.db, invoiceId)
  if (!invoice) return refused('not-found')

  if (!mayKeepAccounts(ctx.person)) return refused('forbidden')

  if (isCreditSeries(invoice.series)) return refused('credit-note')
  if (await isCredited(ctx.db, invoiceId)) return refused('already-credited')
  if (input.receivedOn > dayOf(ctx.now)) return refused('in-the-future')
  // A bank says when money came, whatever the day; a hand slips on the year.
  if (input.source === 'hand' && input.receivedOn < invoice.issuedOn)
    return refused('before-invoice')

  const payment = {
    id: newId(ctx.now, ctx.chance),
    invoiceId,
    cents: input.amount,
    receivedOn: input.receivedOn,
    method: input.method,
    source: input.source,
    sourceKey: input.sourceKey,
    reference: input.reference,
    cancelledOn: undefined,
    cancelReason: '',
  }
  const by = { personId: ctx.person?.id, at: ctx.now }
  const isNew = await insertPayment(ctx.db, payment, by)
  const settlement = await settleInvoice(ctx, invoice)

  if (isNew) {
    ctx.audit({
      act: 'payment.recorded',
      subject: `invoice:${invoiceId}`,
      public: false,
      detail: { cents: input.amount, source: input.source },
    })
  }
  if (!isNew || input.source === 'demo') return done({ settlement, isNew, news: undefined })
  const { membershipId, territoryId, number } = invoice
  // Whoever pays for a service has no page here: nobody is written to.
  if (membershipId === undefined || territoryId === undefined)
    return done({ settlement, isNew, news: undefined })
  const { dueCents, overCents } = settlement
  const place = await placeName(ctx, territoryId)
  const news = { place, membershipId, number, cents: input.amount, dueCents, overCents }
  const told = { ...news, receivedOn: input.receivedOn }
  await tellPaid(ctx, told)
  // A statement is told whole, in one letter, by whoever reads it.
  if (input.source === 'hand' && !input.isOneOfSeveral) ctx.mail(paidForTeam(ctx, [told]))
  return done({ settlement, isNew, news: told })
}
