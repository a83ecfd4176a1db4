import { points } from './case.ts'
import type { StarterMethod } from './sheet.ts'
import { pages } from './sheet-sources.ts'

export const citizenObservers: StarterMethod = {
  kind: 'method',
  title: 'Confier un rapport d’étonnement à des observateurs et observatrices',
  lead: 'Comment savoir ce qu’a vraiment été une rencontre, vue par des personnes qui découvrent ?',
  challenges: ['restore_trust', 'culture_of_engagement'],
  themes: ['institutions'],
  methods: ['évaluation', 'forum'],
  facets: {
    publics: ['residents'],
    levels: ['involve'],
    phases: ['evaluation'],
    pillars: ['transparency', 'participation'],
    scales: ['municipality', 'region'],
  },
  evidence: {
    level: 1,
    reason:
      'La pratique est signalée dans deux récits de rencontres. Aucun ne dit ce qu’elle a changé.',
  },
  essential: {
    what: 'Quelques habitant·es suivent une rencontre et disent à la fin ce qui les a étonné·es',
    who: 'Trois à six personnes qui ne sont pas du métier',
    when: 'Pendant un forum, des assises, une convention',
    result: 'Un texte court, lu devant tout le monde',
    limits: 'Un regard, pas une évaluation complète',
    redo: 'Leur laisser la dernière demi-heure, sans relecture préalable',
  },
  sections: {
    summary:
      'Les spécialistes ne voient plus ce qui étonne. Inviter des personnes extérieures à regarder, puis à parler en dernier, coûte peu et apprend beaucoup.',
    purpose:
      'Finir une rencontre par autre chose que des remerciements, et repérer le jargon, les places vides et les évidences que personne n’explique.',
    notFor: points(
      'Une rencontre où l’on n’est pas prêt à entendre une critique en public',
      'Un atelier de moins d’une demi-journée',
    ),
    size: 'Trois à six personnes suffisent.',
    time: 'La durée de la rencontre, plus une heure pour se mettre d’accord.',
    cost: 'Non publié ; prévoyez au moins le voyage et le repas.',
    vigilance: points(
      'On n’efface pas une phrase qui gêne',
      'On ne leur demande pas de parler au nom des absent·es',
    ),
    advice: points(
      'Donnez trois questions : qu’avez-vous vu, pas compris, aimé ?',
      'Publiez leur texte à côté du compte rendu',
      'Répondez-y, point par point, un mois après',
    ),
  },
  steps: [
    'Inviter des personnes qui ne connaissent pas l’organisation',
    'Leur donner le programme, un carnet et trois questions',
    'Les laisser circuler librement',
    'Leur ménager une heure entre elles avant la clôture',
    'Écouter leur rapport, en plénière, sans répondre tout de suite',
    'Publier le texte et les réponses',
  ],
  sources: [pages.observers, pages.regionalMeetings],
}
