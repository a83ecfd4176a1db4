/** Who gets in where, for the alerts of searches: the link of a letter is the key. */
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
  ],
}
