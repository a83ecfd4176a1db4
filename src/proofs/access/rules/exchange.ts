import type { Rules } from '../who.ts'

/** What other programs take from the centre of resources, and what the team brings into it. */
export const rules: Rules = {
  anyone: [
    'GET /oai',
    'POST /oai',
    'GET /ressources.atom',
    'GET /ressources/export.jsonl',
    'GET /ressources/export.tar',
    'GET /catalogue.jsonld',
  ],
  'readers-of-sheets': ['GET /ressources/:slug/zenodo.zip'],
  'the-lab': [
    'GET /ressources/importer',
    'POST /ressources/importer',
    'GET /ressources/importer/:id',
    'GET /ressources/importer/:id/preparer',
    'POST /ressources/importer/:id/preparer',
    'POST /ressources/importer/:id/confirmer',
    'POST /ressources/importer/:id/annuler',
    'GET /ressources/importer/:id/rejets.csv',
    'GET /ressources/importer/:id/compte-rendu.csv',
  ],
}
