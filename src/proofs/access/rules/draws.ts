/** Who gets in where, for draws by lot: their rule and its preparation. */
import type { Rules } from '../who.ts'

const draw = '/tirages/:slug'

export const rules: Rules = {
  anyone: [
    'GET /tirages',
    'GET /tirages/liste.csv',
    'GET /tirages/liste.xlsx',
    'GET /tirages/liste.json',
  ],
  'the-lab': ['GET /tirages/nouveau', 'POST /tirages/nouveau'],
  readers: [`GET ${draw}`],
  /** The lab, and its people of this experiment. */
  leaders: [
    `GET ${draw}/regle`,
    `POST ${draw}/regle`,
    `POST ${draw}/regle/publier`,
    `GET ${draw}/criteres`,
    `POST ${draw}/criteres`,
    `POST ${draw}/criteres/ajouter`,
    `POST ${draw}/criteres/croiser`,
    `POST ${draw}/criteres/verifier`,
    `POST ${draw}/criteres/retirer`,
    `POST ${draw}/criteres/recensement`,
    `GET ${draw}/essai`,
    `POST ${draw}/essai`,
    `POST ${draw}/essai/arreter`,
    `POST ${draw}/essai/assouplir`,
  ],
}
