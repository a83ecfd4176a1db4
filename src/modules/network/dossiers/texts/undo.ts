import { defineTexts } from '#kit/texts.ts'

export const nextStepUndoTexts = defineTexts(
  {
    named: 'une suite dite faite',
    undone: 'La suite à donner vous attend de nouveau.',
  },
  {
    named: 'a next step said to be done',
    undone: 'The next step waits for you again.',
  },
)
