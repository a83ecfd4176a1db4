import { done, type Result, refused } from '#kit/result.ts'
import type { InvoiceLine } from '#modules/network/index.ts'
import type { QuoteLine, Totals } from './line.ts'
import { lineCents } from './line.ts'

/** What stands of an invoice already issued for the quote. */
export interface Standing {
  readonly number: string
  readonly lines: readonly InvoiceLine[]
  readonly credited: boolean
}

interface Share {
  readonly rate: number
  readonly baseCents: number
  readonly taxCents: number
}

/** What invoices that stand have taken of each rate. One that a credit note took back has taken nothing. */
export function invoicedOf(standing: readonly Standing[]): ReadonlyMap<number, Share> {
  const shares = new Map<number, Share>()
  for (const { vat, cents } of standing
    .filter(({ credited }) => !credited)
    .flatMap(({ lines }) => lines)) {
    const rate = vat?.rate ?? 0
    const { baseCents, taxCents } = shares.get(rate) ?? { baseCents: 0, taxCents: 0 }
    shares.set(
      rate,
      vat?.isTax
        ? { rate, baseCents, taxCents: taxCents + cents }
        : { rate, baseCents: baseCents + cents, taxCents },
    )
  }
  return shares
}

export function invoicedCents(standing: readonly Standing[]): number {
  return [...invoicedOf(standing).values()].reduce(
    (sum, { baseCents, taxCents }) => sum + baseCents + taxCents,
    0,
  )
}

/** The words of its lines, in French: an invoice is a French paper. */
export interface BillingWords {
  readonly deposit: (percent: string, number: string) => string
  readonly taken: (number: string) => string
  readonly vat: (rate: string) => string
}

interface Asked {
  readonly number: string
  readonly lines: readonly QuoteLine[]
  readonly totals: Totals
  readonly standing: readonly Standing[]
  /** Left out: all that is left. */
  readonly percentTenths: number | undefined
  readonly words: BillingWords
}

const percentSaid = (value: number) => String(value).replace('.', ',')

/**
 * The lines of the next invoice of a quote: a part of it, or all that is left. Together, invoices never go over the quote,
 * neither before tax nor in tax, and the last one ends on it to the cent.
 */
export function nextInvoiceLines(
  asked: Asked,
): Result<readonly InvoiceLine[], 'invoiced-whole' | 'over-quote'> {
  const { totals, standing, percentTenths, words } = asked
  const invoiced = invoicedOf(standing)
  const shares: readonly Share[] =
    totals.taxes.length > 0 ? totals.taxes : [{ rate: 0, baseCents: totals.netCents, taxCents: 0 }]
  const left = shares.map(({ rate, baseCents, taxCents }) => ({
    rate,
    baseCents: baseCents - (invoiced.get(rate)?.baseCents ?? 0),
    taxCents: taxCents - (invoiced.get(rate)?.taxCents ?? 0),
  }))
  if (left.every(({ baseCents, taxCents }) => baseCents <= 0 && taxCents <= 0))
    return refused('invoiced-whole')
  if (percentTenths === undefined) return done(balance(asked, left))

  const part = shares.map(({ rate, baseCents, taxCents }) => ({
    rate,
    baseCents: Math.round((baseCents * percentTenths) / 1000),
    taxCents: Math.round((taxCents * percentTenths) / 1000),
  }))
  const isOver = part.some(({ baseCents, taxCents }, at) => {
    const rest = left[at] ?? { baseCents: 0, taxCents: 0 }
    return baseCents > rest.baseCents || taxCents > rest.taxCents
  })
  if (isOver) return refused('over-quote')
  const label = words.deposit(percentSaid(percentTenths / 10), asked.number)
  return done([
    ...part
      .filter(({ baseCents }) => baseCents !== 0)
      .map(({ rate, baseCents }) => ({ label, cents: baseCents, vat: { rate, isTax: false } })),
    ...taxLines(part, words),
  ])
}

/** Every line of the quote, what was invoiced before, then the tax that is left. */
function balance({ lines, totals, standing, words }: Asked, left: readonly Share[]) {
  const isTaxed = totals.taxes.length > 0
  const sold = lines.map((line) => ({
    label: line.label,
    cents: lineCents(line),
    vat: { rate: isTaxed ? Number(line.rate) : 0, isTax: false },
  }))
  const before = standing
    .filter(({ credited }) => !credited)
    .flatMap((earlier) =>
      [...invoicedOf([earlier]).values()]
        .filter(({ baseCents }) => baseCents !== 0)
        .map(({ rate, baseCents }) => ({
          ...{ label: words.taken(earlier.number), cents: -baseCents },
          vat: { rate, isTax: false },
        })),
    )
  return [...sold, ...before, ...taxLines(left, words)]
}

function taxLines(shares: readonly Share[], words: BillingWords): readonly InvoiceLine[] {
  return shares
    .filter(({ taxCents }) => taxCents !== 0)
    .map(({ rate, taxCents }) => ({
      ...{ label: words.vat(percentSaid(rate / 100)), cents: taxCents },
      vat: { rate, isTax: true },
    }))
}
