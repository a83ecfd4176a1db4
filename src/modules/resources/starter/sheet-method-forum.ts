import { points } from './case.ts'
import { centreValDeLoire } from './case-centre-val-de-loire.ts'
import { mulhouse } from './case-mulhouse.ts'
import type { StarterMethod } from './sheet.ts'
import { pages } from './sheet-sources.ts'

export const openingForum: StarterMethod = {
  kind: 'method',
  title: 'Lancer une démarche par un grand forum',
  lead: 'À quoi sert de réunir des milliers de personnes deux jours, et comment ne pas laisser retomber l’élan ?',
  challenges: ['culture_of_engagement', 'scale_participation'],
  themes: ['institutions'],
  methods: ['forum', 'atelier'],
  facets: {
    publics: ['residents', 'associations', 'elected'],
    levels: ['inform', 'consult'],
    phases: ['diagnosis'],
    pillars: ['participation', 'cooperation'],
    scales: ['municipality', 'region'],
  },
  evidence: {
    level: 2,
    reason:
      'Une ville a publié les chiffres de son forum et ce qui l’a suivi ; le lien entre l’un et l’autre est un récit.',
  },
  essential: {
    what: 'Deux jours d’ateliers ouverts pour faire connaître, inspirer et recueillir',
    who: 'La ville, ses associations, un média, des invité·es venu·es d’ailleurs',
    when: 'Au tout début, avec la suite déjà prévue',
    result: 'De l’énergie, des contacts, une ambition publique',
    limits: 'Seul, un forum ne change rien',
    redo: 'Annoncer à la clôture ce qui ouvre, et à quelle date',
  },
  sections: {
    summary:
      'Mulhouse, en octobre 2014 : dix-neuf ateliers, deux jours, environ cinq mille personnes pour cent onze mille habitant·es. L’année suivante, une agence de la participation ouvre ses portes. Le forum n’était que le premier jour.',
    purpose:
      'Changer d’échelle d’un coup, montrer que d’autres l’ont fait, et donner envie à des personnes qui ne seraient pas venues à une réunion.',
    notFor: points(
      'Trancher un sujet : il y a trop de monde pour délibérer',
      'Une collectivité sans moyens réservés pour l’année d’après',
    ),
    size: 'Environ cinq mille personnes à Mulhouse.',
    time: 'Deux jours ; plusieurs mois de préparation, dont la durée n’est pas publiée.',
    cost: 'Non publié dans les sources citées.',
    vigilance: points(
      'Le programme parle d’ailleurs ; réservez la moitié du temps à ici',
      'Recueillez l’accord pour recontacter : sinon l’élan n’a pas d’adresse',
      'Une scène et des invité·es connu·es attirent celles et ceux qui viennent déjà',
    ),
    advice: points(
      'Créez avant le forum la structure qui en portera la suite',
      'Faites garder les enfants, avec leur propre atelier',
      'Publiez le lundi une page : ce qui a été dit, ce qui vient',
    ),
  },
  steps: [
    'Décider ce qui suivra, avec un budget et une équipe',
    'Monter le programme avec les associations et un média',
    'Inviter des élu·es et des habitant·es qui ont déjà essayé',
    'Recueillir idées et contacts dans chaque atelier',
    'Clore en annonçant la suite datée',
    'Rappeler dans le mois les personnes qui ont laissé un contact',
  ],
  seenIn: [mulhouse, centreValDeLoire],
  sources: [pages.mulhouse, pages.mulhouseAgency],
}
