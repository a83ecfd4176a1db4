import { defineTexts } from '#kit/texts.ts'

export const fundingTexts = defineTexts(
  {
    title: 'Plan de financement',
    lead: 'Ce qui paie les dépenses prévues aujourd’hui, et quand l’argent arrive.',
    costs: 'Dépenses prévues aujourd’hui',
    amounts: {
      signed: 'Signé',
      likely: 'Probable',
      hoped: 'Espéré',
      refused: 'Refusé',
    },
    paid: 'Déjà versé',
    weighted: 'Compté, avec les poids',
    balance: 'Compté moins dépenses',
    lowest: 'Trésorerie la plus basse, avec le signé seul',
    inMonth: (money: string, month: string) => `${money} en ${month}`,
    weights: (likely: string, hoped: string) =>
      `Poids : ce qui est signé compte en entier, ce qui est probable pour ${likely}, ce qui est espéré pour ${hoped}.`,
    curve: 'Mois par mois',
    curveLead:
      'Les dépenses sont réparties également sur les mois du projet. Un financement sans versement daté est compté le dernier jour.',
    columns: {
      month: 'Mois',
      out: 'Dépenses',
      signed: 'Signé',
      likely: 'Probable (avec son poids)',
      hoped: 'Espéré (avec son poids)',
      balanceSigned: 'Solde, signé seul',
      balanceWeighted: 'Solde, tout compté',
    },
    warningsTitle: 'À surveiller',
    noWarning: 'Rien à surveiller aujourd’hui.',
    warnings: {
      'below-balance': (cents: string) =>
        `Ce qui est compté ne paie pas les dépenses. Somme manquante : ${cents}.`,
      'cash-short': (cents: string, month: string) =>
        `Avec le signé seul, l’argent manque en ${month} : ${cents}.`,
      lapses: (funder: string, cents: string, day: string) =>
        `${funder} : ${cents} restent à recevoir, et le financement finit le ${day}.`,
      'ends-before': (funder: string, day: string) =>
        `${funder} : le financement finit le ${day}, avant le projet. Les dépenses d’après ne sont pas payées.`,
      'report-due': (funder: string, day: string) =>
        `${funder} : le compte rendu est attendu le ${day}.`,
    },
    where: 'Économie',
    why: 'Vous tenez les comptes.',
    whyAdministrator: 'Personne d’autre ne tient les comptes.',
    sendReport: (funder: string) => `Envoyer le compte rendu : ${funder}`,
    claim: (funder: string) => `Demander le versement : ${funder}`,
    cerfa: (form: string, format: string) => `Cerfa ${form} (${format.toUpperCase()})`,
    paperName: (form: string) =>
      form === '12156' ? 'Demande (Cerfa 12156)' : 'Compte rendu financier (Cerfa 15059)',
    papers: 'Papiers',
    papersLead:
      'Le budget d’une demande (12156) et le compte rendu financier (15059), avec leurs formules.',
    pdf: 'Bilan (PDF)',
    paperRefused: 'Le Cerfa ne peut pas être écrit',
    noGrant: 'Ajoutez d’abord le financement dont le papier parle.',
  },
  {
    title: 'Funding plan',
    lead: 'What pays for the costs planned today, and when money comes.',
    costs: 'Costs planned today',
    amounts: {
      signed: 'Signed',
      likely: 'Likely',
      hoped: 'Hoped for',
      refused: 'Refused',
    },
    paid: 'Paid already',
    weighted: 'Counted, with the weights',
    balance: 'Counted less costs',
    lowest: 'Lowest cash, with what is signed alone',
    inMonth: (money, month) => `${money} in ${month}`,
    weights: (likely, hoped) =>
      `Weights: what is signed counts in full, what is likely for ${likely}, what is hoped for ${hoped}.`,
    curve: 'Month by month',
    curveLead:
      'Costs are spread evenly over the months of the project. Funding without a dated payment counts on its last day.',
    columns: {
      month: 'Month',
      out: 'Costs',
      signed: 'Signed',
      likely: 'Likely (weighted)',
      hoped: 'Hoped for (weighted)',
      balanceSigned: 'Balance, signed alone',
      balanceWeighted: 'Balance, all counted',
    },
    warningsTitle: 'To watch',
    noWarning: 'Nothing to watch today.',
    warnings: {
      'below-balance': (cents) => `What is counted does not pay for the costs: ${cents} missing.`,
      'cash-short': (cents, month) =>
        `With what is signed alone, money is short in ${month}: ${cents}.`,
      lapses: (funder, cents, day) =>
        `${funder}: ${cents} did not come yet, and the funding ends on ${day}.`,
      'ends-before': (funder, day) =>
        `${funder}: the funding ends on ${day}, before the project. Costs of after are not paid.`,
      'report-due': (funder, day) => `${funder}: the report is expected on ${day}.`,
    },
    where: 'Economics',
    why: 'You keep the accounts.',
    whyAdministrator: 'Nobody else keeps the accounts.',
    sendReport: (funder) => `Send the report: ${funder}`,
    claim: (funder) => `Ask for the payment: ${funder}`,
    cerfa: (form, format) => `Cerfa ${form} (${format.toUpperCase()})`,
    paperName: (form) =>
      form === '12156' ? 'Request (Cerfa 12156)' : 'Financial report (Cerfa 15059)',
    papers: 'Papers',
    papersLead:
      'The budget of a request (12156) and the financial report (15059), with their formulas.',
    pdf: 'Balance (PDF)',
    paperRefused: 'The Cerfa cannot be written',
    noGrant: 'Add first the funding that the paper is about.',
  },
)
