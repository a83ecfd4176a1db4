import { defineTexts } from '#kit/texts.ts'

/** The link that confirms who told how they used a resource, and opens nothing any more. */
export const oldLinkTexts = defineTexts(
  {
    ways: [
      'S’il a déjà servi, votre adresse est confirmée : vous n’avez rien d’autre à faire, et vous recevrez un message quand le récit est publié.',
      'Un récit que personne n’a confirmé est effacé : racontez-le de nouveau depuis la page de la fiche.',
    ],
    onward: 'Voir les fiches',
  },
  {
    ways: [
      'If it was used, your address is confirmed: you have nothing else to do, and will receive a message once the story is published.',
      'A story that nobody confirmed is erased: tell it again from the page of the sheet.',
    ],
    onward: 'See the resources',
  },
)
