/** Who gets in where, for the tasks of all teams (the lab, which follows them all) and those of one, written together. */
import type { Rules } from '../who.ts'

const team = '/experiences/:slug/equipe'

export const rules: Rules = {
  'the-lab': [
    'GET /portefeuille/taches',
    'GET /portefeuille/taches/export.csv',
    'GET /portefeuille/taches/export.xlsx',
    'GET /portefeuille/taches/export.json',
    'POST /portefeuille/taches/champ/:column/:row',
    'POST /portefeuille/taches/faites',
  ],
  leaders: [
    `GET ${team}/taches`,
    `POST ${team}/taches`,
    `GET ${team}/coller`,
    `POST ${team}/coller`,
  ],
}
