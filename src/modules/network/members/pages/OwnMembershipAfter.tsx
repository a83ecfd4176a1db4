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
  const texts = payingTexts[locale]
  return (
    <>
      {lines
        .filter(({ settlement }) => settlement.dueCents > 0)
        .map(({ invoice, settlement }) => {
          const { buyer, seller, number } = invoice
          const viaChorus = buyer.purchaseOrder !== '' || buyer.serviceCode !== ''
          const facts = [
            { name: texts.amount, value: writtenMoney(settlement.dueCents, locale) },
            { name: texts.until, value: writtenDay(invoice.dueOn, locale) },
            { name: texts.reference, value: number },
            { name: invoicePaper.iban, value: groupedIban(seller.iban) },
            { name: invoicePaper.bic, value: seller.bic },
            {
              name: texts.chorus,
              value: viaChorus ? texts.chorusText(buyer.purchaseOrder, buyer.serviceCode) : '',
            },
          ]
          return (
            <>
              <h3>{texts.how(number)}</h3>
              {invoice.series === 'DEMO' ? (
                <Notice tone="caution">{invoiceTexts[locale].invented}</Notice>
              ) : null}
              <Facts layout="rows" items={facts.filter(({ value }) => value !== '')} />
              {seller.iban === '' ? <p>{texts.noIban(contact)}</p> : null}
              {viaChorus ? null : <p>{texts.chorusAsk(contact)}</p>}
            </>
          )
        })}
    </>
  )
}

/** What the agreement and the law say of leaving, to whom one writes, and what becomes of the data. */
export function HowToLeave({ frame, contact }: Parts) {
  const texts = leavingTexts[frame.locale]
  return (
    <>
      <h3>{texts.how}</h3>
      <p>{texts.howText(contact)}</p>
      <p>{texts.fees}</p>
      <p>{texts.data}</p>
    </>
  )
}
