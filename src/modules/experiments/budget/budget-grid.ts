import { askedForm, box, choice, figure, longText, text } from '#kit/forms/asked-fields.ts'
import { type Grid, type StandingRow, standingRow } from '#kit/grids/grid.ts'
import type { GridSum } from '#kit/grids/sums.ts'
import { writtenMoney } from '#kit/numbers.ts'
import type { Texts } from '#kit/texts.ts'
import {
  type BudgetLine,
  type BudgetLineForm,
  budgetLineShape,
  costNatures,
  natures,
  revenueNatures,
  sideOf,
} from '../budget.ts'
import { withColon } from '../texts/colon.ts'
import { typedCents, typedTenths } from '../typed-numbers.ts'
import { budgetTexts } from './texts/budget.ts'

const { fr, en } = budgetTexts
const { shape } = budgetLineShape
const days = { fr: 'jours', en: 'days' }

const words = (
  name: 'nature' | 'label' | 'planned' | 'actual' | 'plannedDays' | 'actualDays' | 'note',
) => ({
  label: { fr: fr[name], en: en[name] },
})

const fields = {
  nature: choice({
    ...words('nature'),
    options: natures.map((value) => {
      const side = sideOf(value) === 'cost' ? 'costs' : 'revenue'
      return {
        value,
        label: {
          fr: withColon('fr', fr[side], fr.natures[value]),
          en: withColon('en', en[side], en.natures[value]),
        },
      }
    }),
  }),
  label: text({ ...words('label'), most: 160, required: true }),
  planned: figure({
    ...words('planned'),
    shape: shape.planned,
    typed: typedCents,
    written: writtenMoney,
  }),
  actual: figure({
    ...words('actual'),
    shape: shape.actual,
    typed: typedCents,
    written: writtenMoney,
  }),
  plannedDays: figure({
    ...words('plannedDays'),
    unit: days,
    shape: shape.plannedDays,
    typed: typedTenths,
  }),
  actualDays: figure({
    ...words('actualDays'),
    unit: days,
    shape: shape.actualDays,
    typed: typedTenths,
  }),
  inKind: box({ label: { fr: fr.inKindShort, en: en.inKindShort } }),
  note: longText({ ...words('note'), most: 1000, rows: 1 }),
}

/** The whole budget on one page: a column for each question, a row for each line. */
export const budgetGrid: Grid<BudgetLineForm> = {
  name: 'lines',
  form: askedForm(fields),
  row: { fr: 'Ligne', en: 'Line' },
  titles: {
    nature: ['nature de la depense', 'type', 'categorie', 'compte'],
    label: ['libelle', 'intitule', 'poste', 'designation', 'objet', 'description', 'item'],
    planned: [
      'prevu',
      'montant',
      'montant prevu',
      'budget',
      'previsionnel',
      'prevu eur',
      'montant eur',
      'montant ttc',
      'amount',
      'budget previsionnel',
    ],
    actual: ['realise', 'depense', 'montant realise', 'reel', 'realise eur', 'spent'],
    plannedDays: ['jours', 'nombre de jours', 'nb jours', 'temps prevu'],
    actualDays: ['temps passe', 'temps realise', 'jours passes'],
    inKind: ['en nature', 'apport en nature', 'valorise'],
    note: ['note', 'remarque', 'remarques', 'commentaire', 'commentaires', 'detail'],
  },
  words: {
    nature: {
      ...{
        salaires: 'staff',
        salaire: 'staff',
        personnel: 'staff',
        temps: 'staff',
        'masse salariale': 'staff',
      },
      ...{ deplacement: 'travel', transport: 'travel', transports: 'travel', missions: 'travel' },
      ...{ lieu: 'venue', salle: 'venue', salles: 'venue', location: 'venue', locaux: 'venue' },
      ...{ repas: 'catering', restauration: 'catering', accueil: 'catering', traiteur: 'catering' },
      ...{ indemnites: 'indemnities', indemnite: 'indemnities', defraiement: 'indemnities' },
      ...{ prestation: 'providers', prestataire: 'providers', prestataires: 'providers' },
      ...{ impression: 'communication', impressions: 'communication', com: 'communication' },
      ...{ frais: 'overhead', 'frais generaux': 'overhead', 'frais de gestion': 'overhead' },
      ...{
        autre: 'other-cost',
        autres: 'other-cost',
        divers: 'other-cost',
        'autres depenses': 'other-cost',
      },
      ...{ territoire: 'territory', collectivite: 'territory', commune: 'territory' },
      ...{ subventions: 'grant', mecenat: 'patronage', dons: 'patronage', don: 'patronage' },
      ...{ adhesion: 'membership', cotisations: 'membership', autofinancement: 'own-funds' },
      ...{
        benevolat: 'volunteering',
        'autres recettes': 'other-revenue',
        'autre produit': 'other-revenue',
      },
    },
  },
  key: ['nature', 'label'],
  most: 200,
}

export function budgetRows(lines: readonly BudgetLine[]): readonly StandingRow[] {
  return lines.map((line) =>
    standingRow(budgetGrid, {
      id: line.id,
      nature: line.nature,
      label: line.label,
      planned: line.plannedCents,
      actual: line.actualCents,
      plannedDays: line.plannedTenths,
      actualDays: line.actualTenths,
      inKind: line.inKind,
      note: line.note,
    }),
  )
}

const sum = (
  label: Texts<string>,
  column: 'planned' | 'actual',
  [plus, minus]: readonly [readonly string[], readonly string[]],
): GridSum => ({ label, column, by: 'nature', plus, minus, unless: 'inKind', unit: '€' })

/** Money only: what is given in kind stands outside the balance. */
export const budgetSums: readonly GridSum[] = [
  sum({ fr: fr.plannedCosts, en: en.plannedCosts }, 'planned', [costNatures, []]),
  sum({ fr: fr.plannedRevenue, en: en.plannedRevenue }, 'planned', [revenueNatures, []]),
  sum({ fr: fr.plannedBalance, en: en.plannedBalance }, 'planned', [revenueNatures, costNatures]),
  sum({ fr: fr.actualBalance, en: en.actualBalance }, 'actual', [revenueNatures, costNatures]),
]
