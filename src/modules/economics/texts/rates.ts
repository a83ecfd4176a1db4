import { defineTexts } from '#kit/texts.ts'
import { numbered } from '#kit/words.ts'

export const rateTexts = defineTexts(
  {
    title: 'Barème des jours',
    lead: 'Ce que coûte et ce que vaut un jour de chaque rôle, par année. Un rôle n’est pas une personne.',
    none: 'Aucun rôle encore.',
    noneText: 'Ouvrez une année, puis écrivez ses rôles.',
    counted: (count: number) => numbered(count, 'rôles', 'fr'),
    search: 'Rôle',
    all: 'Toutes',
    latestFirst: 'La dernière année d’abord',
    columns: {
      role: 'Rôle',
      year: 'Année',
      cost: 'Coût du jour',
      price: 'Prix du jour',
    },
    overheadTitle: 'Part de la structure',
    overheadLead:
      'Loyer, direction, comptabilité, outils : la part des dépenses directes de chaque projet qui les paie.',
    overhead: 'Part des dépenses directes',
    overheadHint: 'Par exemple : 12,5.',
    overheadNone: 'Pas encore dite.',
    ofYear: (year: number) => `Barème ${year}`,
    write: (year: number) => `Écrire le barème ${year}`,
    writeOverhead: (year: number) => `Dire la part de la structure pour ${year}`,
    gridLead:
      'Une ligne par rôle. Le coût est ce que l’association paie, le prix est celui d’un devis.',
    save: 'Enregistrer',
    savedOverhead: 'La part de la structure est enregistrée.',
    refusals: {
      'line-unknown': 'Un de ces rôles a été retiré entre-temps. Relisez la page.',
      'role-twice': 'Deux lignes ont le même rôle.',
      'too-many-lines': 'Un barème compte soixante rôles au plus.',
    },
  },
  {
    title: 'Rate card',
    lead: 'What a day of each role costs and is worth, by year. A role is no person.',
    none: 'No role yet.',
    noneText: 'Open a year, then write its roles.',
    counted: (count) => numbered(count, 'roles', 'en'),
    search: 'Role',
    all: 'All',
    latestFirst: 'The last year first',
    columns: {
      role: 'Role',
      year: 'Year',
      cost: 'Cost of a day',
      price: 'Price of a day',
    },
    overheadTitle: 'Share of the structure',
    overheadLead:
      'Rent, management, accounting, tools: the share of the direct costs of each project that pays for them.',
    overhead: 'Share of direct costs',
    overheadHint: 'For example: 12.5.',
    overheadNone: 'Not said yet.',
    ofYear: (year) => `Rates of ${year}`,
    write: (year) => `Write the rates of ${year}`,
    writeOverhead: (year) => `Say the share of the structure for ${year}`,
    gridLead:
      'One line for each role. The cost is what the association pays, the price is that of a quote.',
    save: 'Save',
    savedOverhead: 'The share of the structure is saved.',
    refusals: {
      'line-unknown': 'One of these roles was taken away meanwhile. Read the page again.',
      'role-twice': 'Two lines have the same role.',
      'too-many-lines': 'A rate card has sixty roles at most.',
    },
  },
)
