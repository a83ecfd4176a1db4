import { defineTexts } from '#kit/texts.ts'

export const navigationTexts = defineTexts(
  {
    lab: 'Labo',
    experiments: 'Expérimentations',
    portfolio: 'Portefeuille',
    toReview: 'Propositions à relire',
    onTerritory: 'Expérimentations',
  },
  {
    lab: 'Lab',
    experiments: 'Experiments',
    portfolio: 'Portfolio',
    toReview: 'Proposals to read',
    onTerritory: 'Experiments',
  },
)
