import { defineTexts } from '#kit/texts.ts'

export const amendmentUndoTexts = defineTexts(
  {
    named: 'l’abandon de l’avenant',
    undone: 'L’abandon est annulé : l’avenant est de nouveau ouvert, avec ce qui y était écrit.',
  },
  {
    named: 'giving up the amendment',
    undone: 'The amendment is open again, with what was written in it.',
  },
)
