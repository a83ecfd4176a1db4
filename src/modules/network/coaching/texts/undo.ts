import { defineTexts } from '#kit/texts.ts'

export const coachingUndoTexts = defineTexts(
  {
    named: 'la fin de l’accompagnement',
    undone: 'La fin est annulée : l’accompagnement continue comme avant.',
  },
  {
    named: 'the end of the coaching',
    undone: 'The end is undone: the coaching goes on as before.',
  },
)
