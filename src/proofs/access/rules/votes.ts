/** Who gets in where, for votes: anyone reads and votes, the team prepares and counts. */
import type { Rules } from '../who.ts'

const vote = '/scrutins/:slug'

export const rules: Rules = {
  anyone: [
    'GET /scrutins',
    'GET /scrutins.json',
    'GET /tirages.json',
    'GET /scrutins/depouiller',
    'POST /scrutins/depouiller',
    `GET ${vote}`,
    `GET ${vote}/tableau`,
    `GET ${vote}/recompter`,
    `GET ${vote}/garanties`,
    `GET ${vote}/:file{tableau\\.json|archive\\.json|bulletins\\.csv|bulletins\\.toc|bulletins\\.blt|depouillement\\.csv|profils\\.svg}`,
    'GET /voter/:mark',
    `GET ${vote}/voter`,
    `POST ${vote}/voter`,
  ],
  'whoever-has-the-link': [
    `GET ${vote}/voter/:token`,
    `POST ${vote}/voter/:token`,
    `GET ${vote}/voter/:token/relire`,
    `POST ${vote}/voter/:token/envoyer`,
    `GET ${vote}/voter/:token/envoye`,
  ],
  'signed-in': [`GET ${vote}/mon-code`, `POST ${vote}/mon-code`],
  'the-lab': [
    'GET /scrutins/nouveau',
    'POST /scrutins/nouveau',
    `GET ${vote}/preparer`,
    `POST ${vote}/preparer`,
    `POST ${vote}/liste`,
    `POST ${vote}/liste/adresses`,
    `POST ${vote}/acte`,
    `POST ${vote}/lettres.pdf`,
    `POST ${vote}/courriels`,
    `POST ${vote}/procurations`,
    `GET ${vote}/papier`,
    `POST ${vote}/papier/emargement`,
    `POST ${vote}/papier/saisie`,
    `POST ${vote}/papier/lots/retirer`,
    `GET ${vote}/papier/bulletins.pdf`,
  ],
}
