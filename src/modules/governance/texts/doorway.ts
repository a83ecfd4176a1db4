import { defineTexts } from '#kit/texts.ts'

/** What a visitor reads of this room on the page of a family. */
export const doorwayTexts = defineTexts(
  {
    circles: {
      title: 'Les cercles',
      text: 'Qui décide de quoi dans l’association, et comment.',
      link: 'Voir les cercles',
    },
    decisions: {
      title: 'Les décisions',
      text: 'Ce que l’association a décidé, avec les raisons données.',
      link: 'Lire les décisions',
    },
  },
  {
    circles: {
      title: 'Circles',
      text: 'Who decides what in the association, and how.',
      link: 'See the circles',
    },
    decisions: {
      title: 'Decisions',
      text: 'What the association decided, with the reasons given.',
      link: 'Read the decisions',
    },
  },
)
