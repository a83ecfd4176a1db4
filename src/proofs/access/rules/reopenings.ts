/** Who opens again the call of an experiment. The other reopenings stand with what closes them. */
import type { Rules } from '../who.ts'

export const rules: Rules = {
  leaders: ['POST /experiences/:slug/rouvrir-l-appel'],
}
