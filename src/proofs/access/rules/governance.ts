import type { Rules } from '../who.ts'

const circle = '/cercles/:slug'
const role = `${circle}/roles/:role`
const meeting = `${circle}/reunions/:meeting`

/**
 * Who gets in where, for circles and what they decide: read with the others by `every-rule.ts`. Nobody of this world
 * is in its circle: what its members may do is in `governance/circles/routes/circles.test.ts`.
 */
export const rules: Rules = {
  anyone: ['GET /cercles', `GET ${circle}`],
  'the-lab': [
    'GET /cercles/nouveau',
    'POST /cercles/nouveau',
    `GET ${circle}/modifier`,
    `POST ${circle}/modifier`,
    `POST ${circle}/clore`,
    `POST ${circle}/rouvrir`,
    `GET ${circle}/versions`,
    `POST ${circle}/versions/remettre`,
    `POST ${circle}/membres`,
    `POST ${circle}/membres/:member/depart`,
    `GET ${circle}/sieges`,
    `POST ${circle}/sieges`,
    `GET ${circle}/sieges/coller`,
    `POST ${circle}/sieges/coller`,
    `GET ${role}`,
    `POST ${role}`,
    `POST ${role}/supprimer`,
    `POST ${role}/mandats`,
    `POST ${role}/mandats/:mandate/terminer`,
    `GET ${circle}/scrutins`,
    `POST ${circle}/scrutins`,
    `POST ${circle}/tensions`,
    `POST ${circle}/tensions/:tension`,
    `POST ${circle}/a-faire/:task/fait`,
    `POST ${circle}/reunions`,
    `GET ${meeting}`,
    `GET ${meeting}/animer`,
    `GET ${meeting}/:file{compte-rendu\\.pdf|compte-rendu\\.docx|compte-rendu\\.odt|compte-rendu\\.md|feuille\\.pdf|rendez-vous\\.ics}`,
    `POST ${meeting}/etat`,
    `POST ${meeting}/presences`,
    `POST ${meeting}/points`,
    `POST ${meeting}/points/:item`,
    `POST ${meeting}/points/:item/deplacer`,
    `POST ${meeting}/tours`,
    `POST ${meeting}/parole`,
    `POST ${meeting}/envoyer`,
  ],
}
