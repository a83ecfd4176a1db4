import type { Day } from '#kit/dates.ts'
import { type Invoice, isOverdue, type Settlement } from './invoice.ts'

/** What the address of the list asks: `?vue=en-retard&annee=2026`. */
export const invoiceViews = ['toutes', 'a-payer', 'en-retard', 'trop-percu', 'avoirs'] as const
export type InvoiceView = (typeof invoiceViews)[number]

export interface InvoiceQuery {
  readonly view: InvoiceView
  readonly year: number | undefined
}

export function readInvoiceQuery(
  asked: Readonly<Record<string, string | undefined>>,
): InvoiceQuery {
  const year = asked['annee'] ?? ''
  return {
    view: invoiceViews.find((one) => one === asked['vue']) ?? 'toutes',
    year: /^20\d\d$/.test(year) ? Number(year) : undefined,
  }
}

/** The same address, with something changed; what is usual is not written. */
export function invoiceQuery(query: InvoiceQuery, change: Partial<InvoiceQuery> = {}): string {
  const { view, year } = { ...query, ...change }
  const parts = [
    ...(view === 'toutes' ? [] : [['vue', view]]),
    ...(year === undefined ? [] : [['annee', String(year)]]),
  ]
  return parts.length === 0 ? '' : `?${new URLSearchParams(parts)}`
}

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
      return invoice.series !== 'A' && settlement.overCents > 0
    case 'avoirs':
      return invoice.series === 'A'
    default:
      return view satisfies never
  }
}
