import { defineTexts } from '#kit/texts.ts'

/** The link of whoever offered a contribution, or reads them, that opens nothing any more. */
export const oldLinkTexts = defineTexts(
  {
    ways: [
      'Si vous ne relisez plus pour cet événement, votre lien ne sert plus.',
      'Les noms sont effacés douze mois après un événement : son lien ne sert plus ensuite.',
    ],
    onward: 'Voir l’agenda',
  },
  {
    ways: [
      'Whoever no longer reads for an event no longer enters by their link.',
      'Names are erased twelve months after an event: its link is of no more use then.',
    ],
    onward: 'See the agenda',
  },
)
