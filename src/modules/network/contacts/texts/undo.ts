import { defineTexts } from '#kit/texts.ts'

export const contactUndoTexts = defineTexts(
  {
    named: 'ce que vous avez écrit d’un contact',
    undone: 'Le contact est de nouveau comme avant.',
  },
  {
    named: 'what you wrote of a contact',
    undone: 'The contact is as it was before.',
  },
)
