import { defineTexts } from '#kit/texts.ts'

export const memberUndoTexts = defineTexts(
  {
    named: 'le retrait d’un membre',
    undone: 'Ce membre fait de nouveau partie de l’organisation.',
  },
  { named: 'the removal of a member', undone: 'This member belongs to the organisation again.' },
)
