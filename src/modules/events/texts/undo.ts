import { defineTexts } from '#kit/texts.ts'

/** What was taken back, said afterwards. */
export const undoTexts = defineTexts(
  {
    sessionCorrected: 'La correction est annulée : la séance a ses chiffres d’avant.',
    sessionCancelled: 'L’annulation est retirée : la séance aura lieu.',
    participantWithdrawn: 'Le retrait est annulé : la personne participe toujours.',
    eventCancelled: 'L’annulation est retirée : l’événement aura lieu.',
    seatFreed: 'L’annulation est retirée : la personne a toujours sa place.',
  },
  {
    sessionCorrected: 'The correction is undone: the session has its former figures.',
    sessionCancelled: 'The cancelling is undone: the session will take place.',
    participantWithdrawn: 'The withdrawal is undone: the person still takes part.',
    eventCancelled: 'The cancelling is undone: the event will take place.',
    seatFreed: 'The cancelling is undone: the person still has their place.',
  },
)
