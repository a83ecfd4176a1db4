import { askedForm, figure, type GivenBy, text } from '#kit/forms/asked-fields.ts'
import { percentTenths, requiredCents, typedCents, typedTenths } from '#kit/forms/money-fields.ts'
import { type Grid, type StandingRow, standingRow } from '#kit/grids/grid.ts'
import type { Rate } from '../rate.ts'
import { rateTexts } from '../texts/rates.ts'

const { fr, en } = rateTexts
const words = (name: keyof typeof fr.columns) => ({
  label: { fr: fr.columns[name], en: en.columns[name] },
})

const form = askedForm({
  role: text({ ...words('role'), most: 80, required: true }),
  cost: figure({ ...words('cost'), shape: requiredCents, typed: typedCents }),
  price: figure({ ...words('price'), shape: requiredCents, typed: typedCents }),
})

export type RateForm = GivenBy<typeof form>

/** The rates of a year, all on one page. */
export const rateGrid: Grid<RateForm> = {
  name: 'rates',
  form,
  row: { fr: 'Rôle', en: 'Role' },
  titles: {
    role: ['fonction', 'profil', 'metier'],
    cost: ['cout', 'cout jour', 'cout journalier'],
    price: ['prix', 'prix jour', 'tjm', 'tarif'],
  },
  key: ['role'],
  most: 60,
}

export function rateRows(rates: readonly Rate[]): readonly StandingRow[] {
  return rates.map(({ id, role, costCents, priceCents }) =>
    standingRow(rateGrid, { id, role, cost: costCents, price: priceCents }),
  )
}

export const overheadForm = askedForm({
  overheadTenths: figure({
    label: { fr: fr.overhead, en: en.overhead },
    hint: { fr: fr.overheadHint, en: en.overheadHint },
    unit: { fr: '%', en: '%' },
    required: true,
    shape: percentTenths,
    typed: typedTenths,
  }),
})
