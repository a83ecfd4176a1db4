import type { PlainState, UndoKind } from '#kit/undo.ts'
import type { Ctx } from '#platform/context.ts'
import { lockMembership } from '../../membership/index.ts'
import { mayKeepAccounts } from '../../membership-permissions.ts'
import { lockInvoice } from '../store/invoices.ts'
import { isLineTaken, listPayments, putBackPayment } from '../store/payments.ts'
import { paymentUndoTexts } from '../texts/undo.ts'
import { settleInvoice, standingOf } from './settle-invoice.ts'

interface PaymentUndoState {
  readonly [name: string]: PlainState
  /** Every payment of the invoice: another one that is typed meanwhile may be the right one. */
  readonly payments: readonly { readonly id: string; readonly cancelledOn: string | null }[]
  readonly credited: boolean
  readonly owed: boolean
  /** Its line of a statement counts elsewhere by now. */
  readonly lineTaken: boolean
  /** Leaving, or coming back, says something else of what is paid. */
  readonly membership: string | null
}

/** With the digest of its line in a statement, which cancelling sets free: only so is it known again. */
export const paymentThing = (invoiceId: string, paymentId: string, sourceKey = '') =>
  `${invoiceId} ${paymentId} ${sourceKey}`

function read(thing: string) {
  const [invoiceId = '', paymentId = '', key = ''] = thing.split(' ')
  return { invoiceId, paymentId, sourceKey: key === '' ? undefined : key }
}

/** A payment that was crossed out a moment ago: nobody was told that it does not count. */
export const paymentUndo: UndoKind<Ctx, PaymentUndoState> = {
  act: 'payment.cancelled',
  named: { fr: paymentUndoTexts.fr.named, en: paymentUndoTexts.en.named },
  undone: { fr: paymentUndoTexts.fr.undone, en: paymentUndoTexts.en.undone },
  state: async (ctx, thing) => {
    const { invoiceId, paymentId, sourceKey } = read(thing)
    const invoice = await lockInvoice(ctx.db, invoiceId)
    if (!invoice) return undefined
    const payments = (await listPayments(ctx.db, [invoiceId])).get(invoiceId) ?? []
    const { credited, owed } = await standingOf(ctx, invoice)
    const { membershipId } = invoice
    const membership = membershipId ? await lockMembership(ctx.db, membershipId) : undefined
    return {
      payments: payments.map(({ id, cancelledOn = null }) => ({ id, cancelledOn })),
      credited,
      owed,
      lineTaken: await isLineTaken(ctx.db, sourceKey, paymentId),
      membership: membership?.state ?? null,
    }
  },
  may: async (ctx) => mayKeepAccounts(ctx.person),
  // Nothing of the state before is needed: the payment itself has its amount and its day.
  needed: (before) => ({ ...before, payments: [] }),
  restore: async (ctx, thing) => {
    const { invoiceId, paymentId, sourceKey } = read(thing)
    const invoice = await lockInvoice(ctx.db, invoiceId)
    if (!invoice) return
    await putBackPayment(ctx.db, paymentId, sourceKey)
    await settleInvoice(ctx, invoice)
  },
}
