import type { Rules } from '../who.ts'

const resource = '/ressources/:slug'
const part = `${resource}/modifier/:part`

/** Writing, reading again and keeping true what the commons hold. */
export const rules: Rules = {
  anyone: [
    'GET /ressources/ecrire',
    'POST /ressources/ecrire',
    'GET /ressources/ecrire/:token',
    'POST /ressources/ecrire/:token',
    'GET /ressources/ecrire/ensemble/:token',
    'POST /ressources/ecrire/ensemble/:token',
    'GET /ressources/verifier/:token',
    'POST /ressources/verifier/:token',
  ],
  'readers-of-sheets': [`GET ${resource}/versions`, `GET ${resource}/versions/:version`],
  // In this world nobody outside the house writes; those who do are tried in the room's own tests.
  'the-lab': [
    `GET ${resource}/modifier`,
    `GET ${resource}/apercu`,
    `GET ${resource}/ecrire-ensemble`,
    `POST ${resource}/ecrire-ensemble`,
    `POST ${resource}/ecrire-ensemble/retirer`,
    `POST ${resource}/soumettre`,
    `POST ${resource}/decider`,
    `POST ${resource}/publier`,
    `POST ${resource}/remarques/:id`,
    `GET ${part}`,
    `POST ${part}`,
    `POST ${part}/brouillon`,
    `POST ${part}/remarques`,
    `GET ${part}/rapprocher/:id`,
    `POST ${part}/rapprocher/:id`,
    'GET /ressources/relecture',
    'GET /ressources/moderation',
    'POST /ressources/moderation',
    'GET /ressources/a-verifier',
    'POST /ressources/a-verifier/tient-toujours',
    'GET /ressources/doublons',
    'POST /ressources/doublons/ecarter',
    'POST /ressources/doublons/comparer-de-nouveau',
    `GET ${resource}/reunir`,
    `POST ${resource}/reunir`,
    `GET ${resource}/retirer`,
    `POST ${resource}/retirer`,
    `POST ${resource}/remettre`,
    `POST ${resource}/traduire`,
    `POST ${resource}/versions/retablir`,
    `GET ${resource}/versions/original`,
    `POST ${resource}/versions/original`,
  ],
}
