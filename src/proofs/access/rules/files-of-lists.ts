/** Who gets in where, for lists of the house: the files of public ones, and what is done to several rows of one. */
import type { Rules } from '../who.ts'

export const rules: Rules = {
  anyone: [
    'GET /experiences.csv',
    'GET /experiences.xlsx',
    'GET /experiences.json',
    'GET /ressources.csv',
    'GET /ressources.xlsx',
    'GET /activite.csv',
    'GET /activite.xlsx',
  ],
  'the-lab-and-finance': ['POST /portefeuille/echeances'],
}
