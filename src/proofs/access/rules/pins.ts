/** Who gets in where, for what somebody keeps at hand in the rail. */
import type { Rules } from '../who.ts'

export const rules: Rules = {
  /** Each their own: the address names nobody. */
  'signed-in': [
    'GET /epingles',
    'POST /epingles/mettre',
    'POST /epingles/retirer',
    'POST /epingles/deplacer',
  ],
}
