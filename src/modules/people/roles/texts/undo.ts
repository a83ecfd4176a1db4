import { defineTexts } from '#kit/texts.ts'

export const mandateUndoTexts = defineTexts(
  { named: 'la fin d’un mandat', undone: 'Le mandat court de nouveau comme avant.' },
  { named: 'the end of a mandate', undone: 'The mandate runs as before again.' },
)

export const roleUndoTexts = defineTexts(
  { named: 'la fin d’un rôle', undone: 'La personne a de nouveau ce rôle.' },
  { named: 'the end of a role', undone: 'This person has the role again.' },
)
