import { defineTexts } from '#kit/texts.ts'

/** The link of a registration that opens nothing any more. */
export const oldLinkTexts = defineTexts(
  {
    ways: [
      'Si votre place a été donnée à une autre personne, ou annulée, inscrivez-vous de nouveau.',
      'Les noms sont effacés douze mois après un événement : son lien ne sert plus ensuite.',
    ],
    onward: 'Voir l’agenda',
  },
  {
    ways: [
      'If your seat was given to somebody else, or cancelled, register again.',
      'Names are erased twelve months after an event: its link is of no more use then.',
    ],
    onward: 'See the agenda',
  },
)
