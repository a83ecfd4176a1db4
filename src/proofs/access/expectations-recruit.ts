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
  ],
  readers: [`GET ${draw}/inscription`, `POST ${draw}/inscription`, `GET ${draw}/formulaire.pdf`],
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
  ],
}
