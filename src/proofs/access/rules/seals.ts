/** Who gets in where, for the public draw: its receipt, its session, and draws without an account. */
import type { Rules } from '../who.ts'

const draw = '/tirages/:slug'

export const rules: Rules = {
  anyone: [
    'GET /tirages/preuve',
    'GET /tirages/verifier.py',
    'GET /tirages/verifier-lettres.py',
    'GET /tirages/simple',
    'POST /tirages/simple',
    'GET /tirages/simple/:id',
    'POST /tirages/simple/:id',
    'GET /tirages/simple/:id/recu.json',
  ],
  readers: [
    `GET ${draw}/recu`,
    `GET ${draw}/recu.json`,
    `GET ${draw}/recu/:file`,
    `POST ${draw}/contestation`,
    `GET ${draw}/places-vides`,
    `GET ${draw}/ceremonie`,
    `GET ${draw}/ceremonie.pdf`,
    `GET ${draw}/ceremonie/:file`,
  ],
  leaders: [
    `GET ${draw}/deroule`,
    `POST ${draw}/deroule`,
    `POST ${draw}/deroule/liste`,
    `POST ${draw}/deroule/liste/arreter`,
    `GET ${draw}/deroule/temoin.json`,
    `GET ${draw}/horodatage`,
    `POST ${draw}/horodatage`,
    `POST ${draw}/horodatage/demander`,
    `POST ${draw}/ceremonie`,
    `POST ${draw}/places-vides`,
  ],
}
