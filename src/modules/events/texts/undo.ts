import { defineTexts } from '#kit/texts.ts'

/** What was taken back, said afterwards. */
export const undoTexts = defineTexts(
  {
    named: {
      sessionCorrected: 'la correction de la séance',
      sessionCancelled: 'l’annulation de la séance',
      participantWithdrawn: 'le retrait d’une personne',
      eventCancelled: 'l’annulation de l’événement',
      eventMoved: 'le déplacement de l’événement',
      eventChanged: 'le changement des places',
      seatFreed: 'la place libérée',
      placesChanged: 'le changement d’une salle ou d’une piste',
    },
    sessionCorrected: 'La correction est annulée : la séance a ses chiffres d’avant.',
    sessionCancelled: 'L’annulation est retirée : la séance aura lieu.',
    participantWithdrawn: 'Le retrait est annulé : la personne participe toujours.',
    eventCancelled: 'L’annulation est retirée : l’événement aura lieu.',
    eventMoved: 'Le déplacement est annulé : l’événement a ses dates d’avant.',
    eventChanged: 'Le changement est annulé : l’événement est comme avant.',
    seatFreed: 'L’annulation est retirée : la personne a toujours sa place.',
    placesChanged: 'Le changement est annulé : salles, pistes et grille sont comme avant.',
  },
  {
    named: {
      sessionCorrected: 'the correction of the session',
      sessionCancelled: 'the cancelling of the session',
      participantWithdrawn: 'the withdrawal of a person',
      eventCancelled: 'the cancelling of the event',
      eventMoved: 'the move of the event',
      eventChanged: 'the change of the seats',
      seatFreed: 'the seat that was freed',
      placesChanged: 'the change of a room or a track',
    },
    sessionCorrected: 'The correction is undone: the session has its former figures.',
    sessionCancelled: 'The cancelling is undone: the session will take place.',
    participantWithdrawn: 'The withdrawal is undone: the person still takes part.',
    eventCancelled: 'The cancelling is undone: the event will take place.',
    eventMoved: 'The move is undone: the event has its former dates.',
    eventChanged: 'The change is undone: the event is as before.',
    seatFreed: 'The cancelling is undone: the person still has their place.',
    placesChanged: 'The change is undone: rooms, tracks and grid are as before.',
  },
)
