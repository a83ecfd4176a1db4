import { defineTexts } from '#kit/texts.ts'

/** The card for visitors. */
export const doorwayTexts = defineTexts(
  {
    title: 'Cartes d’avis',
    text: 'Dire si l’on est d’accord, un énoncé à la fois, en proposer, et voir ce qui rassemble et ce qui sépare.',
    link: 'Voir les cartes',
  },
  {
    title: 'Opinion maps',
    text: 'Say whether you agree, one statement at a time, propose some, and see what brings together and what parts.',
    link: 'See the maps',
  },
)
