import { askedForm, box, choice, figure, type GivenBy, text } from '#kit/forms/asked-fields.ts'
import {
  optionalCents,
  optionalHundredths,
  typedCents,
  typedHundredths,
} from '#kit/forms/money-fields.ts'
import { type Grid, type StandingRow, standingRow } from '#kit/grids/grid.ts'
import { colon } from '#kit/words.ts'
import type { PlanLine } from './balance.ts'
import { optionalYear } from './fields.ts'
import { natures, sideOf } from './nature.ts'
import { daysCost, type Rate, rateOf } from './rate.ts'
import { lineTexts } from './texts/lines.ts'
import { natureTexts } from './texts/natures.ts'

/** A line that this room keeps, of a project that is no experiment. */
export interface OwnLine extends Omit<PlanLine, 'notedCents' | 'year'> {
  readonly year: number
}

const { fr, en } = lineTexts
const words = (name: keyof typeof fr.columns) => ({
  label: { fr: fr.columns[name], en: en.columns[name] },
})

const form = askedForm({
  nature: choice({
    ...words('nature'),
    options: natures.map((value) => {
      const of = sideOf(value) === 'cost' ? 'costs' : 'revenue'
      return {
        value,
        label: {
          fr: `${fr[of]}${colon.fr}${natureTexts.fr[value]}`,
          en: `${en[of]}${colon.en}${natureTexts.en[value]}`,
        },
      }
    }),
  }),
  label: text({ ...words('label'), most: 160, required: true }),
  role: text({ ...words('role'), most: 80 }),
  year: figure({ ...words('year'), shape: optionalYear, typed: (year) => year?.toString() }),
  hundredths: figure({
    ...words('days'),
    unit: { fr: 'jours', en: 'days' },
    shape: optionalHundredths,
    typed: typedHundredths,
  }),
  planned: figure({ ...words('planned'), shape: optionalCents, typed: typedCents }),
  inKind: box({ ...words('inKind') }),
})

export type LineForm = GivenBy<typeof form>

export const lineGrid: Grid<LineForm> = {
  name: 'lines',
  form,
  row: { fr: 'Ligne', en: 'Line' },
  titles: {
    nature: ['compte', 'type', 'categorie'],
    label: ['libelle', 'intitule', 'poste', 'objet', 'description'],
    role: ['fonction', 'profil', 'metier'],
    year: ['annee', 'exercice'],
    hundredths: ['jours', 'nombre de jours', 'nb jours'],
    planned: ['prevu', 'montant', 'budget', 'previsionnel', 'montant eur', 'amount'],
    inKind: ['en nature', 'valorise', 'benevolat'],
  },
  key: ['nature', 'label'],
  most: 200,
}

/** The roles of the rate card are offered while one writes. */
export function gridWith(rates: readonly Rate[]): Grid<LineForm> {
  return { ...lineGrid, among: { role: [...new Set(rates.map(({ role }) => role))] } }
}

export function lineRows(lines: readonly OwnLine[]): readonly StandingRow[] {
  return lines.map((line) =>
    standingRow(lineGrid, { ...line, planned: line.role === '' ? line.plannedCents : undefined }),
  )
}

/**
 * Whether another label is all that changed. Of days by role, what they cost is not compared: a rate that was written again
 * since changes no plan.
 */
export function isSamePlan(before: OwnLine, line: OwnLine): boolean {
  return (
    before.nature === line.nature &&
    before.role === line.role &&
    before.year === line.year &&
    before.hundredths === line.hundredths &&
    before.inKind === line.inKind &&
    (line.role !== '' || before.plannedCents === line.plannedCents)
  )
}

/**
 * What a line is worth: days of a role by the rate of the year, or the amount that was typed. Undefined when the rate card
 * has no such role for that year.
 */
export function ownLineOf(
  id: string,
  written: LineForm,
  { rates, year: usual }: { readonly rates: readonly Rate[]; readonly year: number },
): OwnLine | undefined {
  const { nature, label, role, hundredths, planned, inKind } = written
  const year = written.year ?? usual
  const line = { id, side: sideOf(nature), nature, label, role, year, hundredths, inKind }
  if (role === '') return { ...line, plannedCents: planned ?? 0 }
  const rate = rateOf(rates, year, role)
  return rate && { ...line, plannedCents: daysCost(hundredths ?? 0, rate.costCents) }
}
