import { defineTexts } from '#kit/texts.ts'

export const paymentUndoTexts = defineTexts(
  {
    named: 'l’annulation du paiement',
    undone: 'L’annulation est retirée : le paiement compte comme avant.',
  },
  {
    named: 'the cancelling of the payment',
    undone: 'The cancelling is undone: the payment counts as before.',
  },
)
