/** Who gets in where, for who sends papers. */
import type { Rules } from '../who.ts'

const entity = '/entetes/:id'

export const rules: Rules = {
  /** What is missing is said to the team; those who answer for a territory see theirs alone. */
  'the-lab-and-territories': ['GET /entetes'],

  /** The entity that is knocked at is the house’s; a territory’s own is proven in the room’s tests. */
  administrators: [
    'GET /entetes/nouvelle',
    'POST /entetes/nouvelle',
    `GET ${entity}`,
    `POST ${entity}`,
    `GET ${entity}/apercu.pdf`,
    `POST ${entity}/supprimer`,
  ],
}
