/** Who gets in where, for what the network keeps of its members. */

import { formEditor } from '../form-editor.ts'
import type { Rules } from '../who.ts'

const membership = '/reseau/adhesions/:id'
const invoice = '/reseau/factures/:id'
const college = '/reseau/colleges'

export const rules: Rules = {
  anyone: ['GET /reseau/adherer', 'POST /reseau/adherer', 'GET /reseau/adherer/envoye'],

  /** The papers are asked by those who keep the accounts, and by the territory itself. */
  'signed-in': [
    'GET /reseau/mon-adhesion',
    'GET /mon-territoire',
    `GET ${membership}/fichiers/:file`,
    `GET ${membership}/convention.pdf`,
    `GET ${membership}/convention.docx`,
    `GET ${membership}/convention.odt`,
    `GET ${invoice}/facture.pdf`,
  ],

  'the-lab': [
    'GET /reseau/adhesions/questions',
    ...formEditor('/reseau/adhesions/questions/:kindOfPlace'),
    'POST /reseau/adhesions/accepter',
    'GET /reseau/adhesions/nouvelle',
    'POST /reseau/adhesions/nouvelle',
    `POST ${membership}/accepter`,
    `POST ${membership}/demander`,
    `POST ${membership}/decliner`,
    `POST ${membership}/deliberation`,
    `POST ${membership}/convention`,
    `POST ${membership}/acces`,
    `POST ${membership}/quitter`,
    `POST ${membership}/revenir`,
    `GET ${college}`,
    `POST ${college}`,
    `GET ${college}.csv`,
    `GET ${college}/placements`,
    `POST ${college}/placements`,
    `GET ${college}/placements/coller`,
    `POST ${college}/placements/coller`,
    `GET ${college}/:id`,
    `POST ${college}/:id`,
    `POST ${college}/:id/exceptions`,
    `POST ${college}/:id/supprimer`,
  ],

  administrators: [
    'GET /reseau/cotisations',
    'POST /reseau/cotisations',
    'GET /reseau/facturation',
    'POST /reseau/facturation',
  ],

  'the-lab-and-finance': [
    'GET /vues/nouvelle',
    'POST /vues/nouvelle',
    'GET /vues/:id',
    'POST /vues/:id',
    'POST /vues/:id/retirer',
    'GET /reseau/adhesions',
    'GET /reseau/adhesions.csv',
    'GET /reseau/adhesions.xlsx',
    'GET /reseau/adhesions.json',
    'GET /reseau/adhesions/renouveler',
    'POST /reseau/adhesions/renouveler',
    `GET ${membership}`,
    `GET ${membership}/facturer`,
    `POST ${membership}/facturer`,
    'GET /reseau/factures',
    'GET /reseau/factures.csv',
    'GET /reseau/factures.xlsx',
    'GET /reseau/factures.json',
    'POST /reseau/factures/encaisser',
    `GET ${invoice}`,
    `POST ${invoice}/paiements`,
    `POST ${invoice}/rendre`,
    `POST ${invoice}/paiements/:payment/annuler`,
    `POST ${invoice}/avoir`,
    'GET /reseau/paiements/importer',
    'POST /reseau/paiements/importer',
    'GET /reseau/paiements/imports/:id',
    'POST /reseau/paiements/imports/:id/confirmer',
    'GET /reseau/paiements/imports/:id/rejets.csv',
  ],

  'whoever-has-the-link': [
    'GET /reseau/adherer/suivi/:token',
    'POST /reseau/adherer/suivi/:token/confirmer',
    'POST /reseau/adherer/suivi/:token/completer',
  ],
}
