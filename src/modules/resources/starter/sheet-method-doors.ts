import { points } from './case.ts'
import { kingersheim } from './case-kingersheim.ts'
import { poitiers } from './case-poitiers.ts'
import { sarcelles } from './case-sarcelles.ts'
import type { StarterMethod } from './sheet.ts'
import { pages } from './sheet-sources.ts'

export const doorToDoor: StarterMethod = {
  kind: 'method',
  title: 'Mener une campagne de porte-à-porte qui écoute',
  lead: 'Comment recueillir la parole de celles et ceux qui ne viennent jamais en réunion ?',
  challenges: ['diversify_participants', 'scale_participation'],
  themes: ['quartiers populaires', 'urbanisme'],
  methods: ['porte-à-porte', 'questionnaire'],
  facets: {
    publics: ['residents', 'far-from-it', 'migrants'],
    levels: ['consult'],
    phases: ['diagnosis'],
    pillars: ['participation'],
    scales: ['neighbourhood', 'municipality'],
  },
  evidence: {
    level: 1,
    reason:
      'Les chiffres viennent d’un prestataire qui présente sa campagne, et la trame de questions d’une association. Personne d’extérieur ne les a vérifiés.',
  },
  essential: {
    what: 'Frapper à toutes les portes d’un secteur et parler un quart d’heure',
    who: 'Des binômes formés, qui parlent les langues du quartier',
    when: 'Avant d’écrire le projet, en fin d’après-midi et le samedi',
    result: 'Des paroles notées, des thèmes, des contacts pour la suite',
    limits: 'Une porte sur deux reste fermée',
    redo: 'Prévoir deux passages, et compter trois choses : absence, refus, entretien',
  },
  sections: {
    summary:
      'On ne demande pas aux gens de venir, on vient. À Sarcelles, en mai 2023, deux personnes ont frappé à 1 150 portes de cinquante immeubles en quatre semaines et ont mené 333 entretiens.',
    purpose:
      'Entendre un quartier avant un projet, et rencontrer des personnes qui accepteront peut-être de prendre part à la suite. À Sarcelles, deux cent vingt ont laissé un contact.',
    notFor: points(
      'Vendre un projet déjà dessiné',
      'Une question qui demande de se mettre d’accord entre voisins',
      'Une équipe qui ne reviendra pas dire ce qu’elle a entendu',
    ),
    size: 'Deux personnes pour un millier de portes en un mois : c’est ce qui a été tenu à Sarcelles.',
    time: 'Un quart d’heure par entretien. Sur cent portes : cinquante-deux absences, dix-neuf refus, une trentaine d’entretiens.',
    cost: 'Non publié dans les sources citées. Comptez les heures de terrain et celles de lecture : elles se valent souvent.',
    vigilance: points(
      'N’écrivez rien qui permette de retrouver une personne qui a refusé',
      'Le contact et la parole se gardent dans deux endroits différents',
      'Un entretien à la porte n’est pas un entretien seul : d’autres écoutent',
      'Ne promettez rien que le projet ne tiendra pas',
    ),
    advice: points(
      'Préparez quatre questions ouvertes, qui commencent par ce qui va bien',
      'Relisez les paroles à deux, chaque vendredi',
      'Affichez les thèmes dans les halls : on y répondra encore',
    ),
  },
  steps: [
    'Choisir les rues ou les immeubles pour qu’ils ressemblent au quartier',
    'Écrire le questionnaire : trois questions fermées, quatre ouvertes',
    'Former les binômes, dans un escalier, pas dans une salle',
    'Prévenir par affiche, avec un nom et un numéro',
    'Frapper, écouter, noter, proposer de laisser un contact',
    'Repasser aux portes restées fermées',
    'Classer les paroles en thèmes, à plusieurs',
    'Rendre : affiches, réunion, lettre à celles et ceux qui ont laissé un contact',
  ],
  seenIn: [sarcelles, poitiers, kingersheim],
  sources: [pages.doors, pages.needs],
}
