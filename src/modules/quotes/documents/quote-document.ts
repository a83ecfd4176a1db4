import { dayOf, writtenDay, writtenInstant } from '#kit/dates.ts'
import { writtenMoney, writtenNumber } from '#kit/numbers.ts'
import type { Block, Document } from '#kit/papers/document.ts'
import { proseBlocks } from '#kit/prose/blocks.ts'
import { textProse } from '#kit/prose/plain.ts'
import { lineCents, quantityOf } from '../line.ts'
import { isTaxed, type Quote, totalsOfQuote, vatMentions, writtenQuoteNumber } from '../quote.ts'
import { paperWords as said } from '../texts/paper.ts'

/** A quote as it is sent: a French paper, whose total has no option that was not taken. */
export function quoteDocument(quote: Quote, now: Date): Document {
  const { seller, details } = quote
  const number = writtenQuoteNumber(quote)
  const title = [said.quote, number].filter((word) => word !== '').join(' ')
  const notes = [
    ...(quote.invented ? [said.invented] : []),
    ...(quote.state === 'draft' ? [said.draft] : []),
  ]
  return {
    ...{ title, subtitle: quote.title, language: 'fr' },
    ...{ authors: seller.name ? [seller.name] : [], date: quote.sentAt ?? now, footer: title },
    blocks: [
      ...notes.map((text): Block => ({ kind: 'note', text })),
      parties(quote, now),
      ...(details === ''
        ? []
        : [
            { kind: 'heading', level: 1, text: said.details } as const,
            ...proseBlocks(details, { under: 1 }),
          ]),
      { kind: 'heading', level: 1, text: said.prices },
      prices(quote),
      ...options(quote),
      { kind: 'together', blocks: ends(quote) },
    ],
  }
}

function parties({ seller, sentAt, ...quote }: Quote, now: Date): Block {
  const party = (lines: readonly (string | undefined)[]) =>
    lines
      .flatMap((line) => (line ? textProse(line).split('\n') : []))
      .map((line) => line.trim())
      .filter((line) => line !== '')
      .join('\n')
  const siren = (number: string | undefined) => (number ? `${said.siren} ${number}` : '')
  return {
    kind: 'facts',
    items: [
      { name: said.issuedOn, value: writtenDay(dayOf(sentAt ?? now), 'fr') },
      { name: said.validUntil, value: writtenDay(quote.validUntil, 'fr') },
      {
        name: said.seller,
        value: party([seller.name, seller.legalForm, seller.address, siren(seller.siren)]),
      },
      {
        name: said.customer,
        value: party([quote.customer, quote.customerAddress, siren(quote.customerSiren)]),
      },
    ].filter(({ value }) => value !== ''),
  }
}

const money = (cents: number) => writtenMoney(cents, 'fr')
const rateSaid = (rate: number) => writtenNumber(rate / 100, 'fr')

function rowsOf(lines: Quote['lines'], taxed: boolean) {
  return lines.map((line) => [
    textProse(line.label),
    writtenNumber(quantityOf(line) / 100, 'fr'),
    money(line.unitCents ?? 0),
    ...(taxed ? [`${rateSaid(Number(line.rate))} %`] : []),
    money(lineCents(line)),
  ])
}

const columnsOf = (taxed: boolean) => [
  { title: said.label, width: 3 },
  ...[said.quantity, said.unit].map((title) => ({ title, align: 'right' as const })),
  ...(taxed ? [{ title: said.rate, align: 'right' as const }] : []),
  { title: said.amount, align: 'right' as const },
]

function prices(quote: Quote): Block {
  const taxed = isTaxed(quote)
  const totals = totalsOfQuote(quote)
  const sold = quote.lines.filter(({ kind, id }) => kind !== 'option' || quote.chosen.includes(id))
  const blank = taxed ? ['', '', ''] : ['', '']
  const sum = (label: string, cents: number) => [
    [{ bold: label }],
    ...blank,
    [{ bold: money(cents) }],
  ]
  return {
    kind: 'table',
    caption: said.prices,
    columns: columnsOf(taxed),
    rows: [
      ...rowsOf(sold, taxed),
      ...(taxed
        ? [
            sum(said.net, totals.netCents),
            ...totals.taxes.map(({ rate, taxCents }) => sum(said.vat(rateSaid(rate)), taxCents)),
          ]
        : []),
      sum(said.total, totals.totalCents),
    ],
  }
}

function options(quote: Quote): readonly Block[] {
  const left = quote.lines.filter(({ kind, id }) => kind === 'option' && !quote.chosen.includes(id))
  if (left.length === 0) return []
  const taxed = isTaxed(quote)
  return [
    { kind: 'heading', level: 1, text: said.options },
    {
      kind: 'table',
      caption: said.options,
      columns: columnsOf(taxed),
      rows: rowsOf(left, taxed),
    },
  ]
}

function ends(quote: Quote): readonly Block[] {
  const mention = vatMentions[quote.vat]
  const answered = quote.answeredAt && quote.state === 'accepted' ? quote.answeredAt : undefined
  return [
    ...(mention === '' ? [] : [{ kind: 'note', text: mention } as const]),
    answered
      ? {
          kind: 'note',
          text: said.signedBy(quote.signerName, quote.signerRole, writtenInstant(answered, 'fr')),
        }
      : {
          kind: 'signatures',
          parties: [
            {
              party: `${said.signature} : ${textProse(quote.customer)}`,
              made: '',
              name: '',
              role: '',
            },
          ],
        },
  ]
}
