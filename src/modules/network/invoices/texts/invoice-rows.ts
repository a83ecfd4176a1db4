import { defineTexts } from '#kit/texts.ts'
import { counted } from '#kit/words.ts'

/** What is done to several invoices of the list at once. */
export const invoiceRowTexts = defineTexts(
  {
    pay: 'Enregistrer qu’elles sont payées en entier',
    payConfirm: (count: number) =>
      count === 1
        ? 'Tout ce qui reste dû de cette facture sera enregistré comme reçu. Si le territoire a donné une adresse, il en est averti par courriel :'
        : `Tout ce qui reste dû de ces ${counted(count, 'facture', 'factures')} sera enregistré comme reçu. Si un territoire a donné une adresse, il en est averti par courriel :`,
    payNothing: 'Rien n’est dû pour ces factures.',
    paid: (count: number) => `${counted(count, 'facture payée', 'factures payées')}.`,
    creditNote: 'c’est un avoir.',
    refusals: { 'nothing-due': 'rien n’est dû.' },
  },
  {
    pay: 'Record that they are paid in full',
    payConfirm: (count) =>
      count === 1
        ? 'All that is still due of this invoice will be recorded as received. If the territory has given an address, it is told by e-mail:'
        : `All that is still due of these ${counted(count, 'invoice', 'invoices')} will be recorded as received. If a territory has given an address, it is told by e-mail:`,
    payNothing: 'Nothing is due for these invoices.',
    paid: (count) => `${counted(count, 'invoice', 'invoices')} paid.`,
    creditNote: 'it is a credit note.',
    refusals: { 'nothing-due': 'nothing is due.' },
  },
)
