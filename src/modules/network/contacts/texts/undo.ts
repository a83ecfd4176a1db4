import { defineTexts } from '#kit/texts.ts'

export const contactUndoTexts = defineTexts(
  {
    named: 'ce que vous avez écrit d’un contact',
    undone: 'Le contact est de nouveau comme avant.',
    removedNamed: 'le retrait d’un contact',
    removedUndone: 'Le retrait est annulé : le contact est de nouveau dans la liste.',
  },
  {
    named: 'what you wrote of a contact',
    undone: 'The contact is as it was before.',
    removedNamed: 'the removal of a contact',
    removedUndone: 'The removal is undone: the contact is in the list again.',
  },
)
