import { defineTexts } from '#kit/texts.ts'

export const prospectUndoTexts = defineTexts(
  {
    named: 'ce que vous avez écrit d’un territoire',
    undone: 'Le suivi de ce territoire est de nouveau comme avant.',
  },
  {
    named: 'what you wrote of a territory',
    undone: 'What is written of this territory is as it was before.',
  },
)
