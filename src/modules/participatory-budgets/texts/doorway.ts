import { defineTexts } from '#kit/texts.ts'

/** The card for visitors. */
export const doorwayTexts = defineTexts(
  {
    title: 'Budgets participatifs',
    text: 'Proposer une idée, lire la réponse et sa raison, voter, recompter, suivre les projets jusqu’à leur livraison.',
    link: 'Voir les éditions',
  },
  {
    title: 'Participatory budgets',
    text: 'Propose an idea, read the answer and its reason, vote, count again, follow projects until they are delivered.',
    link: 'See the editions',
  },
)
