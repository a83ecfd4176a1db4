import type { Day } from '#kit/dates.ts'

/**
 * Invoices and credit notes of the association (F, A) and of the commercial entity beside it (C, D): two sellers, two
 * series. Those of the demonstration are apart, and leave no gap when it goes.
 */
export const invoiceSeries = ['F', 'A', 'DEMO', 'C', 'D'] as const
export type InvoiceSeries = (typeof invoiceSeries)[number]

export function isCreditSeries(series: InvoiceSeries): boolean {
  return series === 'A' || series === 'D'
}

/** What was issued, for ever: a mistake is mended by a credit note, never by an eraser. */
export interface Invoice {
  readonly id: string
  readonly series: InvoiceSeries
  readonly year: number
  readonly rank: number
  readonly number: string
  readonly issuedOn: Day
  readonly dueOn: Day
  /** Of a membership and its territory, or of what was sold by a quote. */
  readonly membershipId: string | undefined
  readonly periodId: string | undefined
  readonly territoryId: string | undefined
  readonly quoteId: string | undefined
  readonly buyer: Buyer
  readonly seller: Seller
  readonly lines: readonly InvoiceLine[]
  readonly totalCents: number
  /** For a credit note: the invoice that it takes back, and why. */
  readonly creditsId: string | undefined
  readonly creditReason: string
}

export interface InvoiceLine {
  readonly label: string
  readonly cents: number
  /** Of what is sold: the rate of its VAT, in hundredths of a percent, or that this line is the VAT at that rate. */
  readonly vat?: { readonly rate: number; readonly isTax: boolean }
}

/** As it was on that day: a name or an address that changes later changes no invoice. */
export interface Buyer {
  readonly name: string
  readonly address: string
  readonly siren: string
  /** « Numéro d’engagement » of Chorus Pro. */
  readonly purchaseOrder: string
  /** « Code service » of Chorus Pro. */
  readonly serviceCode: string
}

export interface Seller {
  readonly name: string
  readonly address: string
  readonly siret: string
  readonly vatMention: string
  readonly paymentTerms: string
  readonly iban: string
  readonly bic: string
}

/** `F2026-0001`: the year starts again at one, and nothing is skipped. */
export function invoiceNumber(series: InvoiceSeries, year: number, rank: number): string {
  return `${series}${year}-${String(rank).padStart(4, '0')}`
}

const written = /\b(F|C|DEMO) ?(20\d\d) ?[-/_. ]? ?(\d{4,6})\b/gi

/** Numbers of invoices in a label that somebody typed: « VIR F2026 0012 MERCI ». */
export function invoiceNumbersIn(text: string): readonly string[] {
  return [...text.matchAll(written)].map(
    ([, series = '', year, rank = '']) =>
      `${series.toUpperCase()}${year}-${rank.replace(/^0+(?=\d{4})/, '')}`,
  )
}

export function totalOf(lines: readonly InvoiceLine[]): number {
  return lines.reduce((sum, { cents }) => sum + cents, 0)
}

export type Settlement = {
  readonly paidCents: number
  /** What is still expected; nothing once it is credited. */
  readonly dueCents: number
  /** Paid beyond the total: to be given back, or kept for the next year. */
  readonly overCents: number
  readonly state: 'open' | 'part-paid' | 'paid' | 'over-paid' | 'credited' | 'not-owed'
}

/** Where an invoice stands, from what came in. A credit note settles what it takes back; a year not begun is not owed. */
export function settlementOf(
  invoice: { readonly totalCents: number; readonly credited: boolean; readonly owed: boolean },
  payments: readonly number[],
): Settlement {
  const paidCents = payments.reduce((sum, cents) => sum + cents, 0)
  if (invoice.credited) {
    return { paidCents, dueCents: 0, overCents: paidCents, state: 'credited' }
  }
  const missing = invoice.totalCents - paidCents
  if (!invoice.owed && missing > 0)
    return { paidCents, dueCents: 0, overCents: paidCents, state: 'not-owed' }
  const dueCents = Math.max(0, missing)
  const overCents = Math.max(0, -missing)
  if (overCents > 0) return { paidCents, dueCents, overCents, state: 'over-paid' }
  if (dueCents === 0) return { paidCents, dueCents, overCents, state: 'paid' }
  return { paidCents, dueCents, overCents, state: paidCents > 0 ? 'part-paid' : 'open' }
}

export function isOverdue(
  invoice: Pick<Invoice, 'dueOn' | 'series'>,
  settlement: Settlement,
  today: Day,
): boolean {
  return !isCreditSeries(invoice.series) && settlement.dueCents > 0 && invoice.dueOn < today
}
