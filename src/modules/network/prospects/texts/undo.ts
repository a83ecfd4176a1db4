import { defineTexts } from '#kit/texts.ts'

export const prospectUndoTexts = defineTexts(
  {
    named: 'ce que vous avez écrit d’un territoire',
    undone: 'Le suivi de ce territoire est de nouveau comme avant.',
    moveNamed: 'le changement d’étape d’un territoire',
    moveUndone: 'Ce territoire est de nouveau à l’étape d’avant.',
  },
  {
    named: 'what you wrote of a territory',
    undone: 'What is written of this territory is as it was before.',
    moveNamed: 'the change of stage of a territory',
    moveUndone: 'This territory is at its former stage again.',
  },
)
