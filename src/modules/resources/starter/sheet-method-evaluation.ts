import { points } from './case.ts'
import { demometre } from './case-demometre.ts'
import { isere } from './case-isere.ts'
import { mulhouse } from './case-mulhouse.ts'
import type { StarterMethod } from './sheet.ts'
import { pages } from './sheet-sources.ts'

export const evaluation: StarterMethod = {
  kind: 'method',
  title: 'Évaluer une démarche participative sans attendre la fin',
  lead: 'Que regarder, avec qui, et à quel moment, pour savoir si une démarche a servi ?',
  challenges: ['restore_trust', 'whole_policy_cycle'],
  themes: ['institutions'],
  methods: ['évaluation', 'questionnaire'],
  facets: {
    publics: ['officers', 'researchers', 'residents'],
    levels: ['inform', 'involve'],
    phases: ['evaluation', 'design'],
    pillars: ['transparency'],
    scales: ['municipality', 'department', 'region'],
  },
  evidence: {
    level: 2,
    reason:
      'Repères donnés par une chaire universitaire, une revue scientifique, un service public bruxellois et un séminaire de la Société française de l’évaluation.',
  },
  essential: {
    what: 'Quelques questions choisies d’avance, des mesures simples, un débat sur les résultats',
    who: 'L’équipe, des participant·es, une personne extérieure si possible',
    when: 'Écrire les questions avant la première séance',
    result: 'Une page qui dit ce qui a changé, ce qui n’a pas changé et ce qu’on ignore',
    limits: 'Mesurer l’effet sur une décision prend plus d’un an',
    redo: 'Trois questions bien suivies valent mieux que trente indicateurs',
  },
  sections: {
    summary:
      'On évalue peu, tard, et souvent par un récit flatteur. Une évaluation utile est petite, décidée d’avance, et elle a le droit de dire que rien n’a bougé.',
    purpose:
      'Apprendre pour la fois suivante et rendre des comptes aux personnes qui ont donné de leur temps.',
    notFor: points(
      'Classer des communes entre elles',
      'Justifier une démarche que l’on ne changera pas',
    ),
    size: 'Une personne peut la tenir, à condition que d’autres lisent avec elle.',
    time: 'Une heure par séance pour compter et noter, une demi-journée à la fin, un retour un an après.',
    cost: 'Non publié. Une équipe de recherche ou un prestataire se prévoit au budget dès le départ.',
    vigilance: points(
      'La satisfaction à la sortie ne dit rien de l’effet sur la décision',
      'Un indicateur copié ailleurs mesure souvent autre chose',
      'Ne publiez pas de petits nombres qui désignent quelqu’un',
    ),
    advice: points(
      'Le minimum : qui est venu, comparé au recensement, et qui a parlé',
      'Posez la même question avant et après',
      'Faites discuter les résultats par les participant·es avant de les publier',
    ),
  },
  steps: [
    'Choisir trois questions : par exemple qui est venu, ce qui a été appris, ce qui a été décidé',
    'Pour chacune, écrire à quoi on verra que c’est oui, et où l’on prendra la mesure',
    'Noter au fil des séances : présences, temps de parole, incidents',
    'Interroger à chaud, puis quelques mois après',
    'Suivre chaque proposition jusqu’à sa réponse',
    'Réunir participant·es et élu·es autour des résultats',
    'Publier, y compris ce qui n’a pas marché',
  ],
  seenIn: [mulhouse, isere, demometre],
  sources: [
    pages.evaluateChair,
    pages.evaluateReview,
    pages.evaluateBrussels,
    pages.evaluateSeminar,
  ],
}
