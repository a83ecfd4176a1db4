import { askedForm, choice, figure, type GivenBy, text } from '#kit/forms/asked-fields.ts'
import {
  optionalCents,
  optionalHundredths,
  typedCents,
  typedHundredths,
} from '#kit/forms/money-fields.ts'
import type { Grid } from '#kit/grids/grid.ts'
import { lineTexts } from './texts/lines.ts'

/** Days of somebody, what is spent, and what the customer may add or leave. */
export const lineKinds = ['work', 'expense', 'option'] as const
export type LineKind = (typeof lineKinds)[number]

/** Hundredths of a percent. */
export const vatRates = ['2000', '1000', '550', '0'] as const
export type VatRate = (typeof vatRates)[number]

const { fr, en } = lineTexts
const words = (name: keyof typeof fr.fields) => ({
  label: { fr: fr.fields[name], en: en.fields[name] },
})
const hinted = (name: keyof typeof fr.fields & keyof typeof fr.hints) => ({
  ...words(name),
  hint: { fr: fr.hints[name], en: en.hints[name] },
})

export const lineForm = askedForm({
  label: text({ ...words('label'), most: 200, required: true }),
  kind: choice({
    ...words('kind'),
    first: 'work',
    options: lineKinds.map((value) => ({
      value,
      label: { fr: fr.kinds[value], en: en.kinds[value] },
    })),
  }),
  hundredths: figure({
    ...hinted('hundredths'),
    shape: optionalHundredths,
    typed: typedHundredths,
  }),
  unitCents: figure({
    ...hinted('unitCents'),
    unit: { fr: '€', en: '€' },
    shape: optionalCents,
    typed: typedCents,
  }),
  rate: choice({
    ...words('rate'),
    first: '2000',
    options: vatRates.map((value) => ({
      value,
      label: { fr: fr.rates[value], en: en.rates[value] },
    })),
  }),
})

export type LineForm = GivenBy<typeof lineForm>
export type QuoteLine = LineForm & { readonly id: string }

export const mostLines = 60

export const lineGrid: Grid<LineForm> = {
  name: 'lines',
  form: lineForm,
  row: { fr: fr.row, en: en.row },
  titles: {
    ...{ label: ['fonction', 'designation', 'libelle', 'profil'], kind: ['sorte'] },
    ...{ hundredths: ['quantite', 'jours'], unitCents: ['prix', 'tjm', 'prix unitaire'] },
    rate: ['tva'],
  },
  key: ['label'],
  most: mostLines,
}

/** One when nothing is said: a fee, a journey. */
export function quantityOf({ hundredths = 100 }: Pick<QuoteLine, 'hundredths'>): number {
  return hundredths
}

/** Before tax, rounded to the cent once. */
export function lineCents(line: Pick<QuoteLine, 'hundredths' | 'unitCents'>): number {
  return Math.round((quantityOf(line) * (line.unitCents ?? 0)) / 100)
}

export interface Taxed {
  /** Hundredths of a percent. */
  readonly rate: number
  readonly baseCents: number
  readonly taxCents: number
}

export interface Totals {
  readonly netCents: number
  /** By rate, the highest first; none when the quote is exempt. */
  readonly taxes: readonly Taxed[]
  readonly totalCents: number
}

/** Options count when they are chosen. Tax is rounded once for each rate, as on an invoice. */
export function totalsOf(
  lines: readonly QuoteLine[],
  { taxed, chosen }: { readonly taxed: boolean; readonly chosen: readonly string[] },
): Totals {
  const bases = new Map<number, number>()
  for (const line of lines) {
    if (line.kind === 'option' && !chosen.includes(line.id)) continue
    const rate = taxed ? Number(line.rate) : 0
    bases.set(rate, (bases.get(rate) ?? 0) + lineCents(line))
  }
  const all = [...bases]
    .sort(([rate], [other]) => other - rate)
    .map(([rate, baseCents]) => ({
      ...{ rate, baseCents },
      taxCents: Math.round((baseCents * rate) / 10_000),
    }))
  const netCents = all.reduce((sum, { baseCents }) => sum + baseCents, 0)
  const taxCents = all.reduce((sum, tax) => sum + tax.taxCents, 0)
  return { netCents, taxes: taxed ? all : [], totalCents: netCents + taxCents }
}
