/** Who gets in where, for votes: anyone reads and votes, the team prepares and counts. */
import type { Rule } from './who.ts'

const vote = '/scrutins/:slug'

export const votesExpectations: Readonly<Partial<Record<Rule, readonly string[]>>> = {
  anyone: ['GET /scrutins', `GET ${vote}`],
  'the-lab': [
    'GET /scrutins/nouveau',
    'POST /scrutins/nouveau',
    `GET ${vote}/preparer`,
    `POST ${vote}/preparer`,
    `POST ${vote}/liste`,
    `POST ${vote}/acte`,
  ],
}
