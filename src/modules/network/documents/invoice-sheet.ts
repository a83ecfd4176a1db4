import { writtenDay } from '#kit/dates.ts'
import type { Block, Document } from '#kit/document.ts'
import { bareLetterhead, type Letterhead } from '#kit/letterhead.ts'
import { writtenMoney } from '#kit/numbers.ts'
import { proseBlocks } from '#kit/prose/blocks.ts'
import { plainWords } from '#kit/words.ts'
import type { Invoice, Seller } from '../invoice.ts'
import { invoicePaper as said } from '../texts/invoice.ts'

/** An invoice, or a credit note, as a document. `credited` is the number that a credit note takes back. */
export function invoiceDocument(invoice: Invoice, credited: string | undefined): Document {
  const isCredit = invoice.series === 'A'
  const { seller, buyer } = invoice
  const name = isCredit ? said.creditNote : said.invoice
  return {
    title: `${name} ${invoice.number}`,
    subtitle: `${seller.name} à ${buyer.name}`,
    language: 'fr',
    authors: [seller.name],
    date: new Date(`${invoice.issuedOn}T12:00:00Z`),
    footer: invoice.number,
    blocks: [
      ...(invoice.series === 'DEMO' ? [note(said.invented)] : []),
      ...(isCredit ? [note(said.creditNotice(credited ?? '', invoice.creditReason))] : []),
      parties(invoice),
      { kind: 'heading', level: 2, text: said.lines },
      lines(invoice, isCredit),
      ...(isCredit ? [] : payment(invoice)),
      { kind: 'heading', level: 2, text: said.terms },
      ...[seller.vatMention, seller.paymentTerms]
        .filter((text) => text !== '')
        .flatMap((text) => proseBlocks(text, { under: 2 })),
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
    (seller.siret !== '' && today.numbers.some((one) => digitsOf(one) === seller.siret))
  const legal = today.numbers.filter((one) => !/^(SIRET|TVA) /.test(one))
  return {
    ...(isSame ? today : bareLetterhead(seller.name, '')),
    name: seller.name,
    address: seller.address.split('\n').map((line) => line.trim()),
    numbers: [
      ...(seller.siret === '' ? [] : [`${said.siret} ${grouped(seller.siret)}`]),
      ...(isSame ? legal : []),
    ],
  }
}

function digitsOf(text: string): string {
  return text.replace(/\D/g, '')
}

function parties(invoice: Invoice): Block {
  const { seller, buyer } = invoice
  const isCredit = invoice.series === 'A'
  const facts: (readonly [string, string])[] = [
    [said.number, invoice.number],
    [said.issuedOn, writtenDay(invoice.issuedOn, 'fr')],
    ...(isCredit ? [] : [[said.dueOn, writtenDay(invoice.dueOn, 'fr')] as const]),
    [said.seller, `${seller.name}, ${oneLine(seller.address)}`],
    [said.siret, grouped(seller.siret)],
    [said.buyer, [buyer.name, oneLine(buyer.address)].filter((part) => part !== '').join(', ')],
    [said.siren, grouped(buyer.siren)],
    [said.purchaseOrder, buyer.purchaseOrder],
    [said.serviceCode, buyer.serviceCode],
  ]
  return {
    kind: 'facts',
    items: facts.filter(([, value]) => value !== '').map(([name, value]) => ({ name, value })),
  }
}

function lines(invoice: Invoice, isCredit: boolean): Block {
  const total = isCredit ? said.creditTotal : said.total
  return {
    kind: 'table',
    caption: said.lines,
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
  return [
    { kind: 'heading', level: 2, text: said.payment },
    { kind: 'paragraph', text: said.paymentText(invoice.number) },
    {
      kind: 'facts',
      items: [
        { name: said.iban, value: iban },
        ...(bic === '' ? [] : [{ name: said.bic, value: bic }]),
      ],
    },
  ]
}

/** On an invoice cents are always written: 800,00 €. */
function money(cents: number): string {
  const written = writtenMoney(cents, 'fr')
  return cents % 100 === 0 ? written.replace(/(\u00a0|\u202f)?€$/, ',00\u00a0€') : written
}

/** 732 829 320 00074: the SIREN three by three, then what tells the establishment. */
function grouped(number: string): string {
  return number.replace(/^(\d{3})(\d{3})(\d{3})(\d{0,5})$/, '$1 $2 $3 $4').trim()
}

function oneLine(text: string): string {
  return text.replace(/\s*\n\s*/g, ', ')
}

function note(text: string): Block {
  return { kind: 'note', text }
}
