/** Who gets in where, for the recruitment of a draw by lot. */
import type { Rule } from './who.ts'

const draw = '/tirages/:slug'

export const recruitExpectations: Readonly<Partial<Record<Rule, readonly string[]>>> = {
  anyone: ['GET /t', 'POST /t'],
  'whoever-has-the-link': [
    'GET /t/:code',
    'POST /t/:code',
    'POST /t/:code/non',
    'POST /t/:code/ma-place',
    'POST /t/:code/retrait',
    'GET /place/:token',
    'POST /place/:token',
  ],
  readers: [
    `GET ${draw}/inscription`,
    `POST ${draw}/inscription`,
    `GET ${draw}/formulaire.pdf`,
    `GET ${draw}/bilan`,
    `GET ${draw}/bilan.csv`,
  ],
  // Innovators of the experiment may call, and see no answer.
  team: [`GET ${draw}/appels`, `POST ${draw}/appels`, `POST ${draw}/appels/:id`],
  leaders: [
    `GET ${draw}/recrutement`,
    `POST ${draw}/recrutement/reglages`,
    `POST ${draw}/recrutement/sources`,
    `POST ${draw}/recrutement/vagues/:id`,
    `POST ${draw}/recrutement/vagues/:id/imprimer`,
    `GET ${draw}/fichiers`,
    `POST ${draw}/fichiers`,
    `GET ${draw}/fichiers/:id`,
    `POST ${draw}/fichiers/:id`,
    `POST ${draw}/fichiers/:id/importer`,
    `GET ${draw}/fichiers/:id/lignes-rejetees.csv`,
    `POST ${draw}/personnes/exporter`,
    `GET ${draw}/personnes`,
    `POST ${draw}/personnes/:id/statut`,
    `POST ${draw}/personnes/doublons`,
    `GET ${draw}/saisie`,
    `POST ${draw}/saisie`,
    `GET ${draw}/panel`,
    `POST ${draw}/panel/convoquer`,
    `POST ${draw}/panel/:id`,
    `POST ${draw}/panel/seances`,
    `POST ${draw}/panel/indemnites`,
  ],
}
