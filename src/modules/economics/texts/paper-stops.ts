import { defineTexts } from '#kit/texts.ts'
import type { StopKind } from '../filled-paper.ts'

interface StopWords {
  readonly stop: Readonly<Record<StopKind, (funder: string, lines: string) => string>>
  readonly go: Readonly<Record<StopKind, string>>
  readonly title: (form: string) => string
}

/** Why a form of the State cannot be written, and where it is corrected. */
export const stopTexts = defineTexts(
  {
    title: (form: string) => `Le Cerfa ${form} ne peut pas encore être écrit :`,
    stop: {
      refused: (funder: string) =>
        `Le financement de « ${funder} » est refusé : il n’a pas de Cerfa.`,
      client: (funder: string) =>
        `« ${funder} » est un client, qui paie un prix. Le Cerfa ne parle que de subventions.`,
      nothing: (funder: string) => `Le montant du financement de « ${funder} » est de zéro euro.`,
      'nothing-paid': (funder: string) =>
        `Aucun versement de « ${funder} » n’est noté comme reçu : la subvention réalisée serait de zéro euro.`,
      amount: (_: string, lines: string) =>
        `Un montant est négatif ou trop grand pour le formulaire : ${lines}.`,
      unexplained: (_: string, lines: string) =>
        `Le réalisé est loin du prévu, et personne n’a écrit pourquoi : ${lines}.`,
      other: (_: string, lines: string) =>
        lines === ''
          ? 'Le budget ne tient pas dans le formulaire.'
          : `Le budget ne tient pas dans le formulaire : ${lines}.`,
    },
    go: {
      refused: 'Changer l’état du financement',
      client: 'Changer la sorte de financeur',
      nothing: 'Écrire le montant',
      'nothing-paid': 'Noter les versements',
      amount: 'Relire les lignes du budget',
      unexplained: 'Réviser le budget, avec la raison',
      other: 'Relire le budget',
    },
  } satisfies StopWords,
  {
    title: (form) => `The Cerfa ${form} cannot be written yet:`,
    stop: {
      refused: (funder) => `The funding of “${funder}” is refused: it has no Cerfa.`,
      client: (funder) =>
        `“${funder}” is a client, who pays a price. The Cerfa is about grants alone.`,
      nothing: (funder) => `The amount of the funding of “${funder}” is zero euros.`,
      'nothing-paid': (funder) =>
        `No payment of “${funder}” is noted as received: the grant received would be zero euros.`,
      amount: (_, lines) => `An amount is negative or too large for the form: ${lines}.`,
      unexplained: (_, lines) =>
        `What was done is far from what was planned, and nobody wrote why: ${lines}.`,
      other: (_, lines) =>
        lines === ''
          ? 'The budget does not fit the form.'
          : `The budget does not fit the form: ${lines}.`,
    },
    go: {
      refused: 'Change the state of the funding',
      client: 'Change the kind of funder',
      nothing: 'Write the amount',
      'nothing-paid': 'Note the payments',
      amount: 'Read the lines of the budget again',
      unexplained: 'Revise the budget, with the reason',
      other: 'Read the budget again',
    },
  },
)
