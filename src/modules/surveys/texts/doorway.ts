import { defineTexts } from '#kit/texts.ts'

/** What a visitor reads of this room on the page of a family. */
export const doorwayTexts = defineTexts(
  {
    list: {
      title: 'Répondre à une enquête',
      text: 'Des questions figées avant d’être posées, à l’écran ou sur papier, et des résultats publics où personne n’est reconnaissable.',
      link: 'Voir les enquêtes',
    },
  },
  {
    list: {
      title: 'Answer a survey',
      text: 'Questions frozen before they are asked, on screen or on paper, and public results in which nobody can be recognised.',
      link: 'See the surveys',
    },
  },
)
