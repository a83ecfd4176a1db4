import { defineTexts } from '#kit/texts.ts'

export const fileTexts = defineTexts(
  {
    answers: 'Réponses',
    codebook: 'Dictionnaire',
    titles: ['colonne', 'libellé', 'sorte', 'codes', 'question', 'condition'],
    types: {
      choice: 'une réponse d’une liste',
      boolean: 'oui ou non',
      integer: 'nombre entier',
      number: 'nombre',
      date: 'date',
      text: 'texte',
    },
  },
  {
    answers: 'Answers',
    codebook: 'Codebook',
    titles: ['column', 'label', 'type', 'codes', 'question', 'condition'],
    types: {
      choice: 'one answer of a list',
      boolean: 'yes or no',
      integer: 'whole number',
      number: 'number',
      date: 'date',
      text: 'text',
    },
  },
)
