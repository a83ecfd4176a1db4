import type { Locale } from '#kit/texts.ts'
import type { Sheet } from '#platform/sheets/sheet.ts'
import type { InvoiceShown } from '../pages/InvoiceTable.tsx'
import { invoiceTexts } from '../texts/invoice.ts'

/** Invoices for the accountant: a credit note counts below zero, so that columns add up. */
export function invoiceSheet(lines: readonly InvoiceShown[], locale: Locale): Sheet {
  const said = invoiceTexts[locale]
  const { columns } = said
  return {
    name: said.sheet,
    columns: [
      { title: said.number, kind: 'text' },
      { title: columns.kind, kind: 'text' },
      { title: said.issuedOn, kind: 'day' },
      { title: said.dueOn, kind: 'day' },
      { title: said.buyer, kind: 'text' },
      { title: columns.siren, kind: 'text' },
      { title: columns.purchaseOrder, kind: 'text' },
      { title: columns.serviceCode, kind: 'text' },
      { title: said.total, kind: 'money' },
      { title: said.paid, kind: 'money' },
      { title: said.due, kind: 'money' },
      { title: said.state, kind: 'text' },
      { title: columns.creditOf, kind: 'text' },
    ],
    rows: lines.map(({ invoice, settlement }) => {
      const isCredit = invoice.series === 'A'
      const { buyer } = invoice
      return [
        invoice.number,
        isCredit ? said.creditNote : said.invoice,
        invoice.issuedOn,
        isCredit ? undefined : invoice.dueOn,
        buyer.name,
        buyer.siren,
        buyer.purchaseOrder,
        buyer.serviceCode,
        isCredit ? -invoice.totalCents : invoice.totalCents,
        isCredit ? 0 : settlement.paidCents,
        settlement.dueCents,
        isCredit ? '' : said.states[settlement.state],
        lines.find((one) => one.invoice.id === invoice.creditsId)?.invoice.number,
      ]
    }),
  }
}
