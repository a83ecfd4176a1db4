import { z } from 'zod'
import type { Day } from '#kit/dates.ts'
import { euros, maybeWritten, someDay } from './membership-fields.ts'

export const paymentMethods = ['transfer', 'cheque', 'card', 'cash', 'other'] as const
export type PaymentMethod = (typeof paymentMethods)[number]

export const paymentSources = ['hand', 'bank', 'helloasso', 'demo'] as const
export type PaymentSource = (typeof paymentSources)[number]

/** Money that came in for one invoice. One entered by mistake is cancelled, and stays visible. */
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

/** What counts towards an invoice. */
export function countedCents(
  payments: readonly Pick<Payment, 'cents' | 'cancelledOn'>[],
): readonly number[] {
  return payments.filter(({ cancelledOn }) => cancelledOn === undefined).map(({ cents }) => cents)
}
