/** Who gets in where, for the mails that the house sends. */
import type { Rules } from '../who.ts'

export const rules: Rules = {
  /** They name people and hold links that sign in. */
  administrators: [
    'GET /maison/courriels',
    'GET /maison/courriels/:id',
    'POST /maison/courriels/relacher',
    'POST /maison/courriels/relacher-choisis',
    'POST /maison/courriels/reessayer-choisis',
    'POST /maison/courriels/exporter',
  ],
}
