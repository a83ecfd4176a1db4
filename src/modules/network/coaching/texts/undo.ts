import { defineTexts } from '#kit/texts.ts'

export const coachingUndoTexts = defineTexts(
  {
    named: {
      closed: 'la fin de l’accompagnement',
      reopened: 'la réouverture de l’accompagnement',
    },
    undone: {
      closed: 'La fin est annulée : l’accompagnement continue comme avant.',
      reopened: 'La réouverture est annulée : l’accompagnement reste terminé.',
    },
  },
  {
    named: { closed: 'the end of the coaching', reopened: 'the reopening of the coaching' },
    undone: {
      closed: 'The end is undone: the coaching goes on as before.',
      reopened: 'The reopening is undone: the coaching stays closed.',
    },
  },
)
