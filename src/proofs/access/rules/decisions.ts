import type { Rules } from '../who.ts'

const decision = '/decisions/:slug'

/**
 * The decision of this world is being prepared in a circle of which no persona is a member: the team of
 * the house looks, others find nothing. Elections, and decisions made public, are in the tests of the room.
 */
export const rules: Rules = {
  anyone: [
    'GET /decisions',
    'GET /decisions/liste.csv',
    'GET /decisions/liste.xlsx',
    'GET /decisions/liste.json',
  ],
  'signed-in': ['GET /decisions/nouvelle'],
  'the-lab': [
    'POST /decisions',
    'POST /decisions/garder',
    `GET ${decision}`,
    `GET ${decision}/feuille.pdf`,
    `GET ${decision}/feuille.docx`,
    `GET ${decision}/feuille.odt`,
    `POST ${decision}/parole`,
    `POST ${decision}/reponse`,
    `POST ${decision}/texte`,
    `POST ${decision}/bulletin`,
    `POST ${decision}/conduite`,
    `POST ${decision}/revue`,
    `POST ${decision}/reprendre`,
  ],
}
