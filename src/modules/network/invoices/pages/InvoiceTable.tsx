import { type Day, shortDay } from '#kit/dates.ts'
import type { Frame } from '#kit/frame.ts'
import { writtenMoney } from '#kit/numbers.ts'
import type { Locale } from '#kit/texts.ts'
import { Badge, type Tone } from '#ui/Badge/Badge.tsx'
import { Table } from '#ui/Table/Table.tsx'
import { membershipPaths as paths } from '../../paths/membership.ts'
import { type Invoice, isCreditSeries, isOverdue, type Settlement } from '../invoice.ts'
import type { Payment } from '../payment.ts'
import { invoiceTexts } from '../texts/invoice.ts'

/** An invoice with what came in for it. */
export interface InvoiceShown {
  readonly invoice: Invoice
  readonly payments: readonly Payment[]
  readonly settlement: Settlement
  /** The credit note that takes it back, if any. */
  readonly creditNote: Invoice | undefined
}

const tones: Readonly<Record<Settlement['state'], Tone>> = {
  open: 'info',
  'part-paid': 'caution',
  paid: 'good',
  'over-paid': 'caution',
  credited: 'neutral',
  'not-owed': 'neutral',
}

/** What an invoice reads as, today. */
export function invoiceState(
  { invoice, settlement }: InvoiceShown,
  locale: Locale,
  today: Day,
): { readonly tone: Tone; readonly words: string } {
  const texts = invoiceTexts[locale]
  if (isCreditSeries(invoice.series)) return { tone: 'neutral', words: texts.creditNote }
  if (isOverdue(invoice, settlement, today)) return { tone: 'danger', words: texts.late }
  return { tone: tones[settlement.state], words: texts.states[settlement.state] }
}

export function InvoiceBadge(props: { frame: Frame; line: InvoiceShown; today: Day }) {
  const { tone, words } = invoiceState(props.line, props.frame.locale, props.today)
  return <Badge tone={tone}>{words}</Badge>
}

export interface InvoiceTableProps {
  readonly frame: Frame
  readonly lines: readonly InvoiceShown[]
  readonly today: Day
  /** A territory goes straight to the paper. */
  readonly toPaper?: boolean
}

export function InvoiceTable({ frame, lines, today, toPaper }: InvoiceTableProps) {
  const { locale } = frame
  const texts = invoiceTexts[locale]
  return (
    <Table
      caption={texts.title}
      captionHidden
      columns={[
        { title: texts.number },
        { title: texts.buyer },
        { title: texts.issuedOn },
        { title: texts.dueOn },
        { title: texts.total, align: 'right' },
        { title: texts.due, align: 'right' },
        { title: texts.state },
      ]}
      rows={lines.map((line) => {
        const { invoice, settlement } = line
        const { id, number } = invoice
        const isCredit = isCreditSeries(invoice.series)
        return [
          <a href={toPaper ? paths.invoicePdf(id) : paths.invoice(id)}>{number}</a>,
          invoice.buyer.name,
          shortDay(invoice.issuedOn, locale, today),
          isCredit ? '–' : shortDay(invoice.dueOn, locale, today),
          writtenMoney(isCredit ? -invoice.totalCents : invoice.totalCents, locale),
          settlement.dueCents === 0 ? '–' : writtenMoney(settlement.dueCents, locale),
          <InvoiceBadge frame={frame} line={line} today={today} />,
        ]
      })}
    />
  )
}
