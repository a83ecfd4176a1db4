import { dayOf } from '#kit/dates.ts'
import { newId } from '#kit/ids.ts'
import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import { membershipRecipients } from '../../membership/index.ts'
import type { MembershipRefusal } from '../../membership/nouns.ts'
import { mayKeepAccounts } from '../../membership-permissions.ts'
import { isCreditSeries } from '../invoice.ts'
import { creditNoteOf, creditSeriesOf } from '../invoice-form.ts'
import { invoiceCredited } from '../mails/membership-ends.ts'
import { insertInvoice, isCredited, lockInvoice, takeInvoiceRank } from '../store/invoices.ts'
import { settleInvoice } from './settle-invoice.ts'

/** An invoice is never erased: a credit note takes it back, whole, with its reason, and whoever had to pay reads so. */
export async function creditInvoice(
  ctx: Ctx,
  invoiceId: string,
  input: { readonly reason: string },
): Promise<Result<{ id: string; number: string }, MembershipRefusal>> {
  const invoice = await lockInvoice(ctx.db, invoiceId)
  if (!invoice) return refused('not-found')

  if (!mayKeepAccounts(ctx.person)) return refused('forbidden')

  if (isCreditSeries(invoice.series)) return refused('credit-note')
  if (invoice.series === 'DEMO') return refused('invented')
  if (await isCredited(ctx.db, invoiceId)) return refused('already-credited')

  const taken = await takeInvoiceRank(ctx.db, creditSeriesOf(invoice), dayOf(ctx.now))
  const id = newId(ctx.now, ctx.chance)
  const note = creditNoteOf(invoice, { id, taken, reason: input.reason })
  await insertInvoice(ctx.db, note, { personId: ctx.person?.id })
  await settleInvoice(ctx, invoice)

  ctx.audit({
    act: 'invoice.credited',
    subject: `invoice:${invoiceId}`,
    public: false,
    detail: { number: invoice.number, note: note.number },
  })
  for (const to of await membershipRecipients(ctx, invoice.membershipId))
    ctx.mail(invoiceCredited(ctx, to, invoice, note))
  return done({ id, number: note.number })
}
