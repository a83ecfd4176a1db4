import { z } from 'zod'
import type { Day } from '#kit/dates.ts'
import { euros, maybeWritten, someDay } from '../membership/nouns.ts'

export const paymentMethods = ['transfer', 'cheque', 'card', 'cash', 'other'] as const
export type PaymentMethod = (typeof paymentMethods)[number]

/** `given-back` leaves the house, below zero; `kept` leaves one invoice for the next: two lines, of opposite signs. */
export const paymentSources = ['hand', 'bank', 'helloasso', 'demo', 'given-back', 'kept'] as const
export type PaymentSource = (typeof paymentSources)[number]

/** Money of one invoice. What was entered by mistake is cancelled, and stays visible. */
export interface Payment {
  readonly id: string
  readonly invoiceId: string
  readonly cents: number
  readonly receivedOn: Day
  readonly method: PaymentMethod
  readonly source: PaymentSource
  readonly reference: string
  readonly cancelledOn: Day | undefined
  readonly cancelReason: string
}

export const paymentShape = z.object({
  amount: euros({ least: 1 }),
  receivedOn: someDay,
  method: z.enum(paymentMethods),
  reference: maybeWritten(120),
})

export type PaymentForm = z.infer<typeof paymentShape>

/** What is asked of money that settles whole invoices: the amount of each is what it still owes. */
export const wholePaymentShape = paymentShape.omit({ amount: true, reference: true })

export type WholePaymentForm = z.infer<typeof wholePaymentShape>

/** What a form asks of money that is given back: all of what is over, at once. */
export const giveBackShape = paymentShape.omit({ amount: true })

export type GiveBackForm = z.infer<typeof giveBackShape>

/** The day on which the money that came had reached this amount; nothing when it has not. */
export function settledDay(
  totalCents: number,
  payments: readonly Pick<Payment, 'cents' | 'receivedOn' | 'cancelledOn'>[],
): Day | undefined {
  const counted = payments.filter(({ cancelledOn }) => cancelledOn === undefined)
  if (counted.reduce((sum, { cents }) => sum + cents, 0) < totalCents) return undefined
  let left = totalCents
  // What goes out again (given back, kept for the next) is more than the invoice: it unsettles nothing.
  const arrived = counted
    .filter(({ cents }) => cents > 0)
    .toSorted((payment, other) => payment.receivedOn.localeCompare(other.receivedOn))
  return arrived.find(({ cents }) => {
    left -= cents
    return left <= 0
  })?.receivedOn
}

/** What counts towards an invoice. */
export function countedCents(
  payments: readonly Pick<Payment, 'cents' | 'cancelledOn'>[],
): readonly number[] {
  return payments.filter(({ cancelledOn }) => cancelledOn === undefined).map(({ cents }) => cents)
}
