/** Who gets in where, for the alerts of searches (the link of a letter is the key) and files of what lists show. */
import type { Rules } from '../who.ts'

export const rules: Rules = {
  anyone: [
    'GET /alertes',
    'POST /alertes',
    'GET /alertes/envoye',
    'GET /alertes/arretee',
    'GET /alertes/:token',
    'POST /alertes/:token',
    'POST /alertes/:token/garder',
    'POST /alertes/:token/arreter',
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
