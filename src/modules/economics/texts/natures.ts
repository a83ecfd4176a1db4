import { defineTexts } from '#kit/texts.ts'
import type { Nature } from '#modules/experiments/index.ts'

type Natures = Readonly<Record<Nature, string>>

/** As people who write a budget call them. */
export const natureTexts = defineTexts(
  {
    staff: 'Temps de travail',
    travel: 'Déplacements',
    venue: 'Lieux',
    catering: 'Repas et accueil',
    indemnities: 'Indemnités des participant·es',
    providers: 'Prestations et honoraires',
    communication: 'Communication et impression',
    overhead: 'Frais de structure',
    'other-cost': 'Autre dépense',
    territory: 'Contribution du territoire',
    grant: 'Subvention',
    patronage: 'Mécénat et dons',
    membership: 'Adhésions',
    'own-funds': 'Fonds propres',
    volunteering: 'Bénévolat valorisé',
    'other-revenue': 'Autre recette',
  } satisfies Natures as Natures,
  {
    staff: 'Working time',
    travel: 'Travel',
    venue: 'Venues',
    catering: 'Meals and hosting',
    indemnities: 'Compensation of participants',
    providers: 'Services and fees',
    communication: 'Communication and printing',
    overhead: 'Overheads',
    'other-cost': 'Other cost',
    territory: 'Contribution of the territory',
    grant: 'Grant',
    patronage: 'Patronage and donations',
    membership: 'Memberships',
    'own-funds': 'Own funds',
    volunteering: 'Volunteering, valued',
    'other-revenue': 'Other revenue',
  },
)
