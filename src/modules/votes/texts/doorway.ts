import { defineTexts } from '#kit/texts.ts'

/** What a visitor reads of this room on the page of a family. */
export const doorwayTexts = defineTexts(
  {
    list: {
      title: 'Voter et dépouiller',
      text: 'Plusieurs méthodes de vote, expliquées. Chacun peut recompter les bulletins.',
      link: 'Voir les scrutins',
    },
  },
  {
    list: {
      title: 'Vote and count',
      text: 'Several voting methods, explained. Anyone can count the ballots again.',
      link: 'See the votes',
    },
  },
)
