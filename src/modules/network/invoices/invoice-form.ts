import { z } from 'zod'
import { addDays, type Day } from '#kit/dates.ts'
import { type Billing, withLateTerms } from '../fees/nouns.ts'
import { businessNumber, maybeDay, maybeEuros, maybeWritten, written } from '../membership/nouns.ts'
import {
  type Invoice,
  type InvoiceLine,
  type InvoiceSeries,
  invoiceNumber,
  totalOf,
} from './invoice.ts'

/** What is asked before a year is billed: the rest is known. */
export const invoiceShape = z.object({
  startsOn: maybeDay,
  /** Another amount than the one of the band, and why. */
  override: maybeEuros,
  overrideReason: maybeWritten(400),
  buyerName: written(160),
  buyerAddress: maybeWritten(400),
  buyerSiren: businessNumber(9),
  purchaseOrder: maybeWritten(50),
  serviceCode: maybeWritten(100),
})

export type InvoiceForm = z.infer<typeof invoiceShape>

export const creditShape = z.object({ reason: written(400, 5) })

/** The invoice as it leaves: all that the law asks for is copied into it. */
export function drawnInvoice(
  input: Pick<
    InvoiceForm,
    'buyerName' | 'buyerAddress' | 'buyerSiren' | 'purchaseOrder' | 'serviceCode'
  > & {
    readonly id: string
    readonly series: InvoiceSeries
    readonly taken: { readonly year: number; readonly rank: number; readonly issuedOn: Day }
    readonly billing: Billing
    readonly membershipId: string | undefined
    readonly periodId: string | undefined
    readonly territoryId: string | undefined
    readonly quoteId?: string
    readonly lines: readonly InvoiceLine[]
  },
): Invoice {
  const { billing, taken, series, lines } = input
  const { name, address, siret, vatMention, paymentTerms, iban, bic } = billing
  return {
    id: input.id,
    series,
    ...taken,
    number: invoiceNumber(series, taken.year, taken.rank),
    dueOn: addDays(taken.issuedOn, billing.paymentDays),
    membershipId: input.membershipId,
    periodId: input.periodId,
    territoryId: input.territoryId,
    quoteId: input.quoteId,
    buyer: {
      name: input.buyerName,
      address: input.buyerAddress,
      siren: input.buyerSiren,
      purchaseOrder: input.purchaseOrder,
      serviceCode: input.serviceCode,
    },
    seller: {
      ...{ name, address, siret, vatMention, iban, bic },
      paymentTerms: withLateTerms(paymentTerms),
    },
    lines,
    totalCents: totalOf(lines),
    creditsId: undefined,
    creditReason: '',
  }
}

/** The series of the credit note that takes this back: that of its seller. */
export function creditSeriesOf({ series }: Pick<Invoice, 'series'>): InvoiceSeries {
  return series === 'C' ? 'D' : 'A'
}

/** Takes back the whole of an invoice: the same lines, under a number of its own. */
export function creditNoteOf(
  invoice: Invoice,
  input: {
    readonly id: string
    readonly taken: { readonly year: number; readonly rank: number; readonly issuedOn: Day }
    readonly reason: string
  },
): Invoice {
  const { year, rank, issuedOn } = input.taken
  const series = creditSeriesOf(invoice)
  return {
    ...invoice,
    id: input.id,
    series,
    year,
    rank,
    issuedOn,
    number: invoiceNumber(series, year, rank),
    dueOn: issuedOn,
    creditsId: invoice.id,
    creditReason: input.reason,
  }
}
