/** What the ballots of an edition say: they are frozen with the vote, in the language of the house. */
export const ballotWords = {
  question: {
    approval: 'Quels projets souhaitez-vous financer ?',
    points: 'Combien de points donnez-vous à chaque projet ?',
    ranking: 'Dans quel ordre souhaitez-vous financer ces projets ?',
  },
  details: (href: string) =>
    `Ce scrutin recueille les choix. Les projets financés sont calculés avec leurs coûts, par la règle de l’édition : ${href}`,
  project: (number: number, title: string) => `${number}. ${title}`,
} as const
