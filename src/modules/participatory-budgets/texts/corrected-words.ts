/** What the public history of an idea keeps of an answer that was corrected: in the language of the ideas, like the rest of it. */
export const correctedWords = {
  before: 'Avant :',
  states: {
    received: 'à l’étude',
    admissible: 'recevable',
    refused: 'non recevable',
    merged: 'réunie avec une autre',
    withdrawn: 'retirée',
  },
  condition: (number: number) => `condition ${number} du règlement`,
  by: 'Décidé par :',
} as const
