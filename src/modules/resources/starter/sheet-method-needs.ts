import { points } from './case.ts'
import { commana } from './case-commana.ts'
import type { StarterMethod } from './sheet.ts'
import { pages } from './sheet-sources.ts'

export const surfaceNeeds: StarterMethod = {
  kind: 'method',
  title: 'Faire émerger les besoins d’un village en quatre questions',
  lead: 'Comment écouter toute une petite commune quand on est trois bénévoles ?',
  challenges: ['empowerment', 'culture_of_engagement'],
  themes: ['ruralité'],
  methods: ['questionnaire', 'porte-à-porte'],
  facets: {
    publics: ['residents', 'far-from-it', 'elders'],
    levels: ['consult', 'involve'],
    phases: ['diagnosis'],
    pillars: ['cooperation', 'participation'],
    scales: ['neighbourhood', 'municipality'],
  },
  evidence: {
    level: 1,
    reason:
      'La marche à suivre est publiée par l’association qui la pratique, sans mesure de ses effets.',
  },
  essential: {
    what: 'Quatre questions bienveillantes, distribuées, recueillies, relues ensemble, rendues',
    who: 'Une petite équipe d’habitant·es, avec ou sans la mairie',
    when: 'Avant de décider d’un projet, ou quand la vie du village s’endort',
    result: 'Une synthèse que tout le monde reconnaît, et des envies qui ont des noms',
    limits: 'Les réponses écrites laissent de côté qui n’écrit pas',
    redo: 'Rendre la synthèse à chaque foyer, pas seulement en réunion',
  },
  sections: {
    summary:
      'Plutôt que de demander ce qui manque, on demande ce qui va bien, ce qui donne envie et ce que chacun·e peut apporter. Les réponses sont recueillies de la main à la main, saisies, classées, et rendues au village.',
    purpose:
      'Savoir de quoi un village a envie et repérer qui veut s’y mettre, avec peu de moyens.',
    notFor: points(
      'Un conflit précis : il demande une médiation',
      'Une décision technique déjà cadrée',
    ),
    size: 'Une commune de quelques centaines à quelques milliers d’habitant·es.',
    time: 'Non publié. Prévoyez deux passages par foyer et une soirée de lecture par centaine de réponses.',
    cost: 'Du papier et du temps bénévole.',
    vigilance: points(
      'Dans un village, une écriture se reconnaît : publiez des idées, pas des copies',
      'Demandez un accord à part pour être rappelé·e',
      'Ne triez pas seul·e : deux lectures évitent de n’entendre que soi',
    ),
    advice: points(
      'Recueillez en personne : la conversation vaut la réponse',
      'Classez en trois tas : je peux le faire, nous pouvons, la mairie peut',
      'Commencez par une envie qui se réalise en un mois',
    ),
  },
  steps: [
    'Écrire quatre questions ouvertes, qui partent de ce qui va bien',
    'Distribuer, en sonnant chez les gens',
    'Recueillir quelques jours plus tard, en prenant le temps de parler',
    'Saisir toutes les réponses, sans les noms',
    'Classer à plusieurs et écrire une synthèse d’une page',
    'Rendre la synthèse et réunir celles et ceux qui veulent agir',
  ],
  seenIn: [commana],
  sources: [pages.needs, pages.commana],
}
