import { twinRoute, twins } from '#modules/resources/paths/reuse.ts'
import type { Rules } from '../who.ts'

/** The resource in its other forms, its files, its reuse. */
export const rules: Rules = {
  anyone: ['GET /ressources/reutilisations', 'GET /ressources/licences'],
  'whoever-has-the-link': [
    'GET /ressources/reutilisations/confirmer/:token',
    'POST /ressources/reutilisations/confirmer/:token',
  ],
  'readers-of-sheets': [
    ...twins.map((twin) => `GET ${twinRoute(twin)}`),
    'GET /ressources/:slug/fichiers/:id',
    'GET /ressources/:slug/lignee',
    'GET /ressources/:slug/reutiliser',
    'POST /ressources/:slug/reutiliser',
  ],
  'signed-in': ['GET /ressources/:slug/adapter', 'POST /ressources/:slug/adapter'],
  'the-lab': [
    'GET /ressources/reutilisations/a-relire',
    'POST /ressources/reutilisations/:id/publier',
    'POST /ressources/reutilisations/:id/refuser',
    'GET /ressources/:slug/fichiers',
    'POST /ressources/:slug/fichiers',
    'GET /ressources/:slug/fichiers/:id/modifier',
    'POST /ressources/:slug/fichiers/:id/modifier',
    'POST /ressources/:slug/fichiers/:id/monter',
    'POST /ressources/:slug/fichiers/:id/retirer',
  ],
}
