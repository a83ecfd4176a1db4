import { defineTexts } from '#kit/texts.ts'
import { numbered } from '#kit/words.ts'

export const fundTexts = defineTexts(
  {
    title: 'Fonds dédiés',
    lead: 'Ce que chaque financement a versé, ce qu’il a payé, et ce qui reste pour l’année suivante.',
    rules:
      'Un financement paie les dépenses réalisées des natures et des mois qu’il accepte, dans la limite de ce qui est arrivé. Une dépense n’est payée qu’une fois, d’abord par le financement qui finit le premier.',
    undated: (money: string) =>
      `Dépenses notées par l’équipe sans date, comptées dans aucune année : ${money}.`,
    none: 'Aucun fonds dédié.',
    noneText:
      'Un financement signé, ou dont un versement est arrivé, est suivi ici année par année.',
    counted: (count: number) => numbered(count, 'lignes', 'fr'),
    search: 'Financeur',
    all: 'Toutes',
    inOrder: 'Par financement, puis par année',
    see: 'Voir les fonds dédiés',
    columns: {
      fund: 'Financement et année',
      funder: 'Financeur',
      year: 'Année',
      brought: 'Reste de l’année d’avant',
      received: 'Reçu',
      used: 'Utilisé',
      takenBack: 'Repris (compte 789)',
      carried: 'Reporté (compte 689)',
      left: 'Reste à la fin de l’année',
      corrected: 'Corrigé à la main',
      reason: 'Raison de la correction',
    },
    yes: 'Oui',
    no: 'Non',
    named: (funder: string, year: number) => `${funder}, ${year}`,
    over: (name: string, money: string) =>
      `${name} : la correction dépasse ce qui est arrivé. Somme en trop, qui n’est pas comptée : ${money}.`,
    toGiveBack: (funder: string, money: string) =>
      `${funder} : le financement est fini et tout n’est pas utilisé. Somme à rendre, ou délai à demander : ${money}.`,
    correct: 'Corriger ce qui est utilisé',
    correctLead:
      'Écrivez ce que ce financement a payé cette année-là. Votre montant compte à la place du calcul, avec sa raison.',
    fields: { usedCents: 'Utilisé cette année-là', reason: 'Pourquoi corriger ?' },
    hints: {
      usedCents: 'Au plus ce qui restait de l’année d’avant et ce qui est arrivé.',
      reason: 'Par exemple : la facture de décembre est payée par un autre financement.',
    },
    save: 'Garder cette correction',
    saved: 'La correction est gardée.',
    forget: 'Revenir au calcul',
    forgotten: 'Le montant calculé compte de nouveau.',
    refusals: {
      'over-available':
        'Ce montant dépasse ce qui restait de l’année d’avant et ce qui est arrivé.',
      'not-corrected': 'Cette année n’est plus corrigée à la main.',
    },
    paperWhy: 'Argent reçu et pas encore utilisé, reporté sur l’année suivante (fonds dédiés).',
    paperLine: (name: string, received: string, used: string, left: string) =>
      `Fonds dédiés, ${name} : reçu ${received}, utilisé ${used}, reste à la fin de l’année ${left}.`,
  },
  {
    title: 'Dedicated funds',
    lead: 'What each grant paid out, what it paid for, and what is left for the next year.',
    rules:
      'A grant pays for costs of the natures and months that it takes, as far as its money came. A cost is paid once, first by the grant that ends first.',
    undated: (money) => `Costs noted by the team without a day, counted in no year: ${money}.`,
    none: 'No dedicated fund.',
    noneText: 'A grant that is signed, or of which a payment came, is followed here year by year.',
    counted: (count) => numbered(count, 'lines', 'en'),
    search: 'Funder',
    all: 'All',
    inOrder: 'By grant, then by year',
    see: 'See dedicated funds',
    columns: {
      fund: 'Grant and year',
      funder: 'Funder',
      year: 'Year',
      brought: 'Left from the year before',
      received: 'Received',
      used: 'Used',
      takenBack: 'Taken back (account 789)',
      carried: 'Carried over (account 689)',
      left: 'Left at the end of the year',
      corrected: 'Corrected by hand',
      reason: 'Reason of the correction',
    },
    yes: 'Yes',
    no: 'No',
    named: (funder, year) => `${funder}, ${year}`,
    over: (name, money) =>
      `${name}: the correction exceeds what came. The excess is not counted: ${money}.`,
    toGiveBack: (funder, money) =>
      `${funder}: the funding is over and not all of it is used. To give back, or more time to ask for: ${money}.`,
    correct: 'Correct what is used',
    correctLead:
      'Write what this grant paid in that year. Your amount counts instead of the computed one, with its reason.',
    fields: { usedCents: 'Used in that year', reason: 'Why correct it?' },
    hints: {
      usedCents: 'At most what was left from the year before and what came.',
      reason: 'For example: the invoice of December is paid by another grant.',
    },
    save: 'Keep this correction',
    saved: 'The correction is kept.',
    forget: 'Go back to the computed amount',
    forgotten: 'The computed amount counts again.',
    refusals: {
      'over-available': 'This amount exceeds what was left from the year before and what came.',
      'not-corrected': 'This year is no longer corrected by hand.',
    },
    paperWhy: 'Money that came and is not used yet, carried to the next year (dedicated funds).',
    paperLine: (name, received, used, left) =>
      `Dedicated funds, ${name}: received ${received}, used ${used}, left at the end of the year ${left}.`,
  },
)
