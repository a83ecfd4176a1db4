/** Who gets in where, for the alerts of searches: the link of a letter is the key. */
import type { Rule } from './who.ts'

export const searchExpectations: Readonly<Partial<Record<Rule, readonly string[]>>> = {
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
