import { dayOf } from '#kit/dates.ts'
import { newId } from '#kit/ids.ts'
import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import { membershipRecipients, overGivenBack } from '../../membership/index.ts'
import type { MembershipRefusal } from '../../membership/nouns.ts'
import { mayKeepAccounts } from '../../membership-permissions.ts'
import { type Invoice, isCreditSeries, settlementOf } from '../invoice.ts'
import { countedCents, type GiveBackForm, type Payment } from '../payment.ts'
import { listInvoices, lockInvoice } from '../store/invoices.ts'
import { insertPayment, listPayments } from '../store/payments.ts'
import { settleInvoice, standingOf } from './settle-invoice.ts'

/** What was paid beyond an invoice leaves the house again: all of it, with its trace, and its people read so. */
export async function giveBackOver(
  ctx: Ctx,
  invoiceId: string,
  form: GiveBackForm,
): Promise<Result<{ cents: number }, MembershipRefusal>> {
  const invoice = await lockInvoice(ctx.db, invoiceId)
  if (!invoice) return refused('not-found')

  if (!mayKeepAccounts(ctx.person)) return refused('forbidden')

  if (form.receivedOn > dayOf(ctx.now)) return refused('in-the-future')
  if (form.receivedOn < invoice.issuedOn) return refused('before-invoice')
  const cents = await overOf(ctx, invoice)
  if (cents === 0) return refused('nothing-over')

  await write(ctx, invoice, { ...form, cents: -cents, source: 'given-back' })
  await settleInvoice(ctx, invoice)

  ctx.audit({
    act: 'payment.given-back',
    subject: `invoice:${invoiceId}`,
    public: false,
    detail: { cents },
  })
  const input = { number: invoice.number, cents, on: form.receivedOn }
  for (const to of await membershipRecipients(ctx, invoice.membershipId))
    ctx.mail(overGivenBack(ctx, to, input))
  return done({ cents })
}

/**
 * A new invoice takes over what was paid beyond the former ones of its member and was not given back. Part of the act
 * that issues it.
 */
export async function takeOver(ctx: Ctx, invoice: Invoice): Promise<number> {
  const { membershipId } = invoice
  if (membershipId === undefined) return 0
  let left = invoice.totalCents
  const former = await listInvoices(ctx.db, { membershipIds: [membershipId] })
  for (const one of former.toReversed()) {
    if (left === 0 || one.id === invoice.id || isCreditSeries(one.series)) continue
    // Held until the end of the act: nobody gives back meanwhile what is taken over here.
    await lockInvoice(ctx.db, one.id)
    const cents = Math.min(left, await overOf(ctx, one))
    if (cents === 0) continue
    const moved = { receivedOn: dayOf(ctx.now), method: 'other', source: 'kept' } as const
    await write(ctx, one, { ...moved, cents: -cents, reference: `vers ${invoice.number}` })
    await write(ctx, invoice, { ...moved, cents, reference: `trop-perçu de ${one.number}` })
    await settleInvoice(ctx, one)
    left -= cents
    ctx.audit({
      act: 'payment.kept',
      subject: `invoice:${one.id}`,
      public: false,
      detail: { cents, to: invoice.number },
    })
  }
  const taken = invoice.totalCents - left
  if (taken > 0) await settleInvoice(ctx, invoice)
  return taken
}

async function overOf(ctx: Ctx, invoice: Invoice): Promise<number> {
  const payments = (await listPayments(ctx.db, [invoice.id])).get(invoice.id) ?? []
  return settlementOf(await standingOf(ctx, invoice), countedCents(payments)).overCents
}

function write(
  ctx: Ctx,
  { id: invoiceId }: Invoice,
  input: Pick<Payment, 'cents' | 'receivedOn' | 'method' | 'source' | 'reference'>,
) {
  const id = newId(ctx.now, ctx.chance)
  const payment = { ...input, id, invoiceId, cancelledOn: undefined, cancelReason: '' }
  return insertPayment(ctx.db, payment, { personId: ctx.person?.id, at: ctx.now })
}
