import { writtenDay } from '#kit/dates.ts'
import type { Frame } from '#kit/frame.ts'
import { writtenMoney } from '#kit/numbers.ts'
import { Facts } from '#ui/Facts/Facts.tsx'
import { Notice } from '#ui/Notice/Notice.tsx'
import type { InvoiceShown } from '../../invoices/index.ts'
import { groupedIban, invoicePaper, invoiceTexts, payingTexts } from '../../invoices/nouns.ts'
import { leavingTexts } from '../texts/leaving.ts'

interface Parts {
  readonly frame: Frame
  /** Where one writes to the house. */
  readonly contact: string
}

/** How each invoice that waits for money is paid: how much, with which words, where to, until when. */
export function HowToPay({ frame, contact, lines }: Parts & { lines: readonly InvoiceShown[] }) {
  const { locale } = frame
  const said = payingTexts[locale]
  return (
    <>
      {lines
        .filter(({ settlement }) => settlement.dueCents > 0)
        .map(({ invoice, settlement }) => {
          const { buyer, seller, number } = invoice
          const viaChorus = buyer.purchaseOrder !== '' || buyer.serviceCode !== ''
          const facts = [
            { name: said.amount, value: writtenMoney(settlement.dueCents, locale) },
            { name: said.until, value: writtenDay(invoice.dueOn, locale) },
            { name: said.reference, value: number },
            { name: invoicePaper.iban, value: groupedIban(seller.iban) },
            { name: invoicePaper.bic, value: seller.bic },
            {
              name: said.chorus,
              value: viaChorus ? said.chorusText(buyer.purchaseOrder, buyer.serviceCode) : '',
            },
          ]
          return (
            <>
              <h3>{said.how(number)}</h3>
              {invoice.series === 'DEMO' ? (
                <Notice tone="caution">{invoiceTexts[locale].invented}</Notice>
              ) : null}
              <Facts layout="rows" items={facts.filter(({ value }) => value !== '')} />
              {seller.iban === '' ? <p>{said.noIban(contact)}</p> : null}
              {viaChorus ? null : <p>{said.chorusAsk(contact)}</p>}
            </>
          )
        })}
    </>
  )
}

/** What the agreement and the law say of leaving, to whom one writes, and what becomes of the data. */
export function HowToLeave({ frame, contact }: Parts) {
  const said = leavingTexts[frame.locale]
  return (
    <>
      <h3>{said.how}</h3>
      <p>{said.howText(contact)}</p>
      <p>{said.fees}</p>
      <p>{said.data}</p>
    </>
  )
}
