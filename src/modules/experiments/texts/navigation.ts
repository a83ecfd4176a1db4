import { defineTexts } from '#kit/texts.ts'

export const navigationTexts = defineTexts(
  {
    experiments: 'Expérimentations',
    portfolio: 'Portefeuille',
    tasks: 'Tâches',
    toReview: 'Propositions à relire',
    onTerritory: 'Expérimentations',
  },
  {
    experiments: 'Experiments',
    portfolio: 'Portfolio',
    tasks: 'Tasks',
    toReview: 'Proposals to read',
    onTerritory: 'Experiments',
  },
)
