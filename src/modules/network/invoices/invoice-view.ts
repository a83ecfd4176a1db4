import type { Day } from '#kit/dates.ts'
import { type Invoice, isCreditSeries, isOverdue, type Settlement } from './invoice.ts'

/** What the list of invoices can be narrowed to: `?vue=en-retard`. */
export const invoiceViews = ['toutes', 'a-payer', 'en-retard', 'trop-percu', 'avoirs'] as const
export type InvoiceView = (typeof invoiceViews)[number]

export function isInInvoiceView(
  line: { readonly invoice: Invoice; readonly settlement: Settlement },
  view: InvoiceView,
  today: Day,
): boolean {
  const { invoice, settlement } = line
  switch (view) {
    case 'toutes':
      return true
    case 'a-payer':
      return settlement.dueCents > 0
    case 'en-retard':
      return isOverdue(invoice, settlement, today)
    case 'trop-percu':
      return !isCreditSeries(invoice.series) && settlement.overCents > 0
    case 'avoirs':
      return isCreditSeries(invoice.series)
    default:
      return view satisfies never
  }
}
