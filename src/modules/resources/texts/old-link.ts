import { defineTexts } from '#kit/texts.ts'

/** The link that confirms who told how they used a resource, and opens nothing any more. */
export const oldLinkTexts = defineTexts(
  {
    ways: [
      'S’il a déjà servi, votre adresse est confirmée.',
      'Un récit que personne n’a confirmé est effacé : racontez-le de nouveau depuis la page de la fiche.',
    ],
    onward: 'Voir les fiches',
  },
  {
    ways: [
      'If it was used, your address is confirmed.',
      'A story that nobody confirmed is erased: tell it again from the page of the sheet.',
    ],
    onward: 'See the resources',
  },
)
