import { defineTexts } from '#kit/texts.ts'

/** Draws in the catalogue of open data. */
export const openDrawsTexts = defineTexts(
  {
    title: 'Tirages au sort et leurs reçus',
    description:
      'Chaque tirage dont la règle est publiée : son état, ses places, sa date et, une fois tiré, l’adresse du reçu qui permet de tout recalculer. Aucun nom n’y figure.',
    keywords: ['tirage au sort', 'panel', 'reçu', 'vérification'],
  },
  {
    title: 'Draws by lot and their receipts',
    description:
      'Each draw whose rule is published: its state, its seats, its date and, once drawn, the address of the receipt that lets anyone compute it again. No name is in it.',
    keywords: ['sortition', 'panel', 'receipt', 'verification'],
  },
)
