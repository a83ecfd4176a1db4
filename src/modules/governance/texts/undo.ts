import { defineTexts } from '#kit/texts.ts'

/** What was taken back, said afterwards. */
export const undoTexts = defineTexts(
  {
    named: {
      tensionSettled: 'la tension dite réglée',
      tensionWithdrawn: 'le retrait de la tension',
      circleEdited: 'le changement du cercle',
      circleClosed: 'la fermeture du cercle',
      circleLeft: 'le départ d’une personne du cercle',
      roleEnded: 'la suppression du rôle',
      roleVacated: 'la fin du mandat',
      meetingCancelled: 'l’annulation de la réunion',
      taskDone: 'l’action dite faite',
    },
    tensionSettled: 'La tension est de nouveau à traiter.',
    tensionWithdrawn: 'La tension est de nouveau à traiter.',
    circleEdited: 'Le changement est annulé : le cercle est comme avant.',
    circleClosed: 'La fermeture est annulée : le cercle et ses tensions sont comme avant.',
    circleLeft: 'Le départ est annulé : la personne est du cercle, avec ses rôles d’avant.',
    roleEnded: 'Le rôle existe de nouveau.',
    roleVacated: 'Le mandat reprend : la personne occupe de nouveau ce rôle.',
    meetingCancelled: 'L’annulation est retirée : la réunion aura lieu.',
    taskDone: 'L’action est de nouveau à faire.',
  },
  {
    named: {
      tensionSettled: 'the tension said to be settled',
      tensionWithdrawn: 'the withdrawal of the tension',
      circleEdited: 'the change of the circle',
      circleClosed: 'the closing of the circle',
      circleLeft: 'the departure of a person',
      roleEnded: 'the removal of the role',
      roleVacated: 'the end of the mandate',
      meetingCancelled: 'the cancelling of the meeting',
      taskDone: 'the action said to be done',
    },
    tensionSettled: 'The tension is to be dealt with again.',
    tensionWithdrawn: 'The tension is to be dealt with again.',
    circleEdited: 'The change is undone: the circle is as before.',
    circleClosed: 'The closing is undone: the circle and its tensions are as before.',
    circleLeft: 'The departure is undone: the person is of the circle, with their former roles.',
    roleEnded: 'The role exists again.',
    roleVacated: 'The mandate runs again.',
    meetingCancelled: 'The cancelling is undone: the meeting will take place.',
    taskDone: 'The action is to be done again.',
  },
)
