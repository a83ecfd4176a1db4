import { writtenDay } from '#kit/dates.ts'
import { writtenMoney } from '#kit/numbers.ts'
import type { Block, Document } from '#kit/papers/document.ts'
import { bareLetterhead, type Letterhead } from '#kit/papers/letterhead.ts'
import { proseBlocks } from '#kit/prose/blocks.ts'
import { plainProse } from '#kit/prose/plain.ts'
import { plainWords } from '#kit/words.ts'
import { groupedIban } from '../iban.ts'
import { type Invoice, isCreditSeries, type Seller } from '../invoice.ts'
import { invoicePaper as said } from '../texts/invoice.ts'

/** An invoice, or a credit note, as a document. `credited` is the number that a credit note takes back. */
export function invoiceDocument(invoice: Invoice, credited: string | undefined): Document {
  const isCredit = isCreditSeries(invoice.series)
  const { seller } = invoice
  const name = isCredit ? said.creditNote : said.invoice
  return {
    title: `${name} ${invoice.number}`,
    language: 'fr',
    authors: [seller.name],
    date: new Date(`${invoice.issuedOn}T12:00:00Z`),
    footer: invoice.number,
    blocks: [
      ...(invoice.series === 'DEMO' ? [note(said.invented)] : []),
      ...(isCredit
        ? [note(said.creditNotice(credited ?? '', plainProse(invoice.creditReason)))]
        : []),
      parties(invoice),
      lines(invoice, isCredit),
      // Both together: a page never begins with the last two lines of the terms.
      {
        kind: 'together',
        blocks: [
          ...(isCredit ? [] : payment(invoice)),
          ...[seller.vatMention, isCredit ? '' : seller.paymentTerms]
            .filter((text) => text !== '')
            .flatMap((text) => proseBlocks(text, { under: 2 })),
        ],
      },
    ],
  }
}

/**
 * The head of an invoice says who issued it on its day: name, address and number are those that it keeps, for ever. The
 * logo, the colour and the ways to answer are those of today, provided that it is still the same sender.
 */
export function invoiceHead(seller: Seller, today: Letterhead): Letterhead {
  const isSame =
    plainWords(seller.name) === plainWords(today.name) ||
    (seller.siret !== '' && today.numbers.some((number) => digitsOf(number) === seller.siret))
  const legal = today.numbers.filter((number) => !/^(SIRET|TVA)\s/.test(number))
  return {
    ...(isSame ? today : bareLetterhead(seller.name, '')),
    name: seller.name,
    address: seller.address.split('\n').map((line) => line.trim()),
    numbers: [
      ...(seller.siret === '' ? [] : [numberOf(said.siret, seller.siret)]),
      ...(isSame ? legal : []),
    ],
  }
}

function digitsOf(text: string): string {
  return text.replace(/\D/g, '')
}

function parties(invoice: Invoice): Block {
  const { seller, buyer } = invoice
  const isCredit = isCreditSeries(invoice.series)
  const facts: (readonly [string, string])[] = [
    [said.issuedOn, writtenDay(invoice.issuedOn, 'fr')],
    ...(isCredit ? [] : [[said.dueOn, writtenDay(invoice.dueOn, 'fr')] as const]),
    [said.seller, party(seller.name, seller.address, numberOf(said.siret, seller.siret))],
    [said.buyer, party(buyer.name, buyer.address, numberOf(said.siren, buyer.siren))],
    [said.purchaseOrder, buyer.purchaseOrder],
    [said.serviceCode, buyer.serviceCode],
  ]
  return {
    kind: 'facts',
    items: facts.filter(([, value]) => value !== '').map(([name, value]) => ({ name, value })),
  }
}

const longestWhole = 20

function lines(invoice: Invoice, isCredit: boolean): Block {
  const total = isCredit ? said.creditTotal : said.total
  return {
    kind: 'table',
    caption: said.lines,
    // More lines than hold on a page are parted; the row of the total is then among those of its page.
    whole: invoice.lines.length <= longestWhole,
    columns: [
      { title: said.label, width: 3 },
      { title: said.amount, align: 'right' },
    ],
    rows: [
      ...invoice.lines.map(({ label, cents }) => [label, money(cents)]),
      [[{ bold: total }], [{ bold: money(invoice.totalCents) }]],
    ],
  }
}

function payment(invoice: Invoice): readonly Block[] {
  const { iban, bic } = invoice.seller
  if (iban === '') return []
  const lines = [
    `${said.iban} ${groupedIban(iban)}`,
    ...(bic === '' ? [] : [`${said.bic} ${bic}`]),
    said.referenceText(invoice.number),
  ]
  return [{ kind: 'facts', items: [{ name: said.payment, value: lines.join('\n') }] }]
}

/** As on an envelope, one line each, then the number that tells it from any other. */
function party(name: string, address: string, number: string): string {
  const lines = [name, ...address.split('\n'), number].map((line) => line.trim())
  return lines.filter((line) => line !== '').join('\n')
}

function numberOf(kind: string, number: string): string {
  return number === '' ? '' : `${kind}\u00a0${grouped(number)}`
}

/** On an invoice cents are always written: 800,00 €. */
function money(cents: number): string {
  const written = writtenMoney(cents, 'fr')
  return cents % 100 === 0 ? written.replace(/(\u00a0|\u202f)?€$/, ',00\u00a0€') : written
}

/** 732 829 320 00074: the SIREN three by three, then what tells the establishment. */
function grouped(number: string): string {
  return number.replace(/^(\d{3})(\d{3})(\d{3})(\d{0,5})$/, '$1\u00a0$2\u00a0$3\u00a0$4').trim()
}

function note(text: string): Block {
  return { kind: 'note', text }
}
