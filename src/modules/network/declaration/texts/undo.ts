import { defineTexts } from '#kit/texts.ts'

export const signatureUndoTexts = defineTexts(
  {
    named: 'le retrait de la signature',
    undone: 'Le retrait est annulé : la signature est publiée comme avant.',
  },
  {
    named: 'the withdrawal of the signature',
    undone: 'The withdrawal is undone: the signature is published as before.',
  },
)
