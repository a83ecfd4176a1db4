/** Who gets in where, for the watch: the team, and nobody else. */
import type { Rules } from '../who.ts'

const find = '/veille/trouvailles/:id'
const source = '/veille/sources/:id'

export const rules: Rules = {
  'the-lab': [
    'GET /ressources/depuis-une-adresse',
    'POST /ressources/depuis-une-adresse',
    'POST /ressources/depuis-une-adresse/brouillon',
    'GET /veille',
    'POST /veille/trier',
    'GET /veille/ajouter',
    'POST /veille/ajouter',
    `GET ${find}`,
    `POST ${find}`,
    `POST ${find}/relecture`,
    `POST ${find}/lettre`,
    'GET /veille/sources',
    'GET /veille/sources.csv',
    'GET /veille/sources.xlsx',
    'GET /veille/sources.json',
    'POST /veille/sources/champ/:column/:row',
    'POST /veille/sources/pause-plusieurs',
    'GET /veille/sources.opml',
    'POST /veille/sources/importer',
    'GET /veille/sources/ajouter',
    'POST /veille/sources/ajouter',
    'POST /veille/sources/chercher',
    `GET ${source}`,
    `POST ${source}`,
    `POST ${source}/pause`,
    `POST ${source}/relever`,
    `POST ${source}/retirer`,
    'GET /veille/regles',
    'POST /veille/regles',
    'GET /veille/manques',
    'POST /veille/manques',
    'POST /veille/manques/rassembler',
    'POST /veille/manques/:id',
  ],
}
