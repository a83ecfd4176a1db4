import { defineTexts } from '#kit/texts.ts'
import { counted } from '#kit/words.ts'

/** What memberships await from somebody, on their page of the day. */
export const waitingTexts = defineTexts(
  {
    where: 'Adhésions',
    answer: (place: string) => `Répondre à la demande d’adhésion : ${place}`,
    invoice: (place: string) => `Facturer l’adhésion : ${place}`,
    late: (number: string, money: string, place: string) =>
      `Relancer la facture ${number} : ${money} à recevoir, ${place}`,
    manyLate: (count: number, money: string) =>
      `Relancer ${counted(count, 'facture en retard', 'factures en retard')} : ${money} à recevoir`,
    pay: (number: string, money: string, place: string) =>
      `Payer la facture ${number} : ${money}, ${place}`,
    whys: {
      team: 'L’équipe répond aux demandes d’adhésion',
      accounts: 'Vous suivez les comptes',
      place: 'Vous parlez pour ce territoire',
    },
  },
  {
    where: 'Memberships',
    answer: (place) => `Answer the request for membership: ${place}`,
    invoice: (place) => `Invoice the membership: ${place}`,
    late: (number, money, place) => `Ask again for invoice ${number}: ${money} due, ${place}`,
    manyLate: (count, money) => `Ask again for ${count} late invoices: ${money} due`,
    pay: (number, money, place) => `Pay invoice ${number}: ${money}, ${place}`,
    whys: {
      team: 'The team answers requests for membership',
      accounts: 'You keep the accounts',
      place: 'You speak for this place',
    },
  },
)
