import { defineTexts } from '#kit/texts.ts'

/** A change of a letterhead that was taken back. */
export const undoTexts = defineTexts(
  {
    named: 'le changement de l’en-tête',
    undone: 'Le changement est annulé : les prochains papiers portent l’en-tête d’avant.',
  },
  {
    named: 'the change of the letterhead',
    undone: 'The change is undone: the next papers carry the former letterhead.',
  },
)
