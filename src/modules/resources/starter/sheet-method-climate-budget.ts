import { points, prose } from './case.ts'
import type { StarterMethod } from './sheet.ts'
import { pages } from './sheet-sources.ts'

export const climateBudget: StarterMethod = {
  kind: 'method',
  title: 'Lire son budget à la lumière du climat',
  lead: 'Comment montrer, ligne par ligne, ce que les dépenses d’une commune font au climat ?',
  challenges: ['whole_policy_cycle', 'restore_trust'],
  themes: ['climat', 'budget'],
  methods: ['budget climat'],
  facets: {
    publics: ['officers', 'elected', 'residents'],
    levels: ['inform', 'consult'],
    phases: ['diagnosis', 'evaluation'],
    pillars: ['transparency'],
    scales: ['municipality', 'department', 'region'],
  },
  evidence: {
    level: 2,
    reason:
      'Le cadre est publié par un institut de recherche et suivi par de nombreuses collectivités. La part citoyenne de la méthode est une proposition de cette fiche.',
  },
  essential: {
    what: 'Classer chaque dépense : très favorable, favorable, neutre ou défavorable',
    who: 'La direction des finances, un service par politique, un groupe d’habitant·es pour la lecture',
    when: 'Avant le débat d’orientation budgétaire',
    result: 'Une image lisible du budget et la liste des dépenses à changer',
    limits: 'Une couleur ne mesure pas des tonnes',
    redo: 'Commencer par les dix plus grosses lignes',
  },
  sections: {
    summary: prose(
      'Le même mot désigne deux choses : un budget dont on choisit les projets avec des habitant·es, et un budget qu’on relit avec l’œil du climat. Cette fiche parle de la seconde. En 2023, trois collectivités sur dix parmi cent cinquante et une interrogées l’avaient déjà fait.',
    ),
    purpose: prose(
      'Ouvrir une conversation précise sur le budget, avec des mots que tout le monde comprend, avant que les choix soient faits.',
    ),
    notFor: points(
      'Comparer deux communes : les conventions de classement diffèrent',
      'Prouver un résultat : il faut alors mesurer des émissions',
    ),
    size: prose('Une dizaine de lignes la première année ; un groupe de dix à quinze personnes.'),
    time: prose('Non publié. Prévoyez deux séances d’habitant·es avant le débat budgétaire.'),
    cost: prose('Non publié ; pour l’essentiel, du temps d’agent·es.'),
    vigilance: points(
      'La ligne neutre est la plus tentante : demandez pourquoi',
      'Changer de grille d’une année sur l’autre rend tout illisible',
      'Dites ce que le conseil peut vraiment déplacer',
    ),
    advice: points(
      'Montrez des images : une école, une route, un bus, et leur couleur',
      'Publiez la grille, pas seulement le camembert',
    ),
  },
  steps: [
    'Choisir le périmètre : investissement seul, ou budget entier',
    'Classer les lignes à deux services, en gardant une ligne « à discuter »',
    'Écrire une phrase par ligne classée défavorable',
    'Réunir un groupe d’habitant·es : ce qui étonne, ce qui manque, ce qui peut changer',
    'Présenter au conseil les lignes et les remarques',
    'Refaire l’année suivante, avec la même grille',
  ],
  sources: [pages.climateBudget, pages.climateBudgetPress],
}
