import { points } from './case.ts'
import { centreValDeLoire } from './case-centre-val-de-loire.ts'
import { isere } from './case-isere.ts'
import type { StarterMethod } from './sheet.ts'
import { pages } from './sheet-sources.ts'

export const tour: StarterMethod = {
  kind: 'method',
  title: 'Partir en tournée citoyenne',
  lead: 'Comment une grande collectivité peut-elle rencontrer des gens partout, et pas seulement au chef-lieu ?',
  challenges: ['scale_participation', 'restore_trust'],
  themes: ['institutions', 'ruralité'],
  methods: ['tournée citoyenne'],
  facets: {
    publics: ['residents', 'elected', 'associations'],
    levels: ['consult', 'involve'],
    phases: ['diagnosis', 'design'],
    pillars: ['participation', 'cooperation'],
    scales: ['department', 'region', 'parliament'],
  },
  evidence: {
    level: 2,
    reason:
      'Une région publie ses dates et la presse ses chiffres ; une équipe parlementaire raconte une tournée plus courte. Le profil des personnes rencontrées n’est pas connu.',
  },
  essential: {
    what: 'Une équipe se déplace de lieu en lieu, plusieurs jours à chaque fois',
    who: 'Un·e élu·e qui reste, une petite équipe, des relais locaux',
    when: 'Au début d’une démarche, avant les propositions',
    result: 'Des centaines d’idées situées, et des visages',
    limits: 'On rencontre qui passe : notez qui manque',
    redo: 'Rester trois ou quatre jours par étape, pas une heure',
  },
  sections: {
    summary:
      'De février à juillet 2017, un élu de la région Centre-Val de Loire a visité les vingt-trois bassins de vie. Il y passait trois à quatre jours par mois. Environ cinq mille personnes ont été rencontrées.',
    purpose:
      'Sortir des salles, montrer qu’on vient, et recueillir des réalités que les statistiques lissent. Une tournée prépare bien des panels et des assises.',
    notFor: points(
      'Un agenda d’inaugurations déguisé',
      'Une décision urgente',
      'Une équipe sans personne pour classer les idées le soir même',
    ),
    size: 'Vingt-trois étapes pour une région ; dix journées pour une équipe de sénateur en Isère.',
    time: 'Six mois pour la région, à quelques jours par mois.',
    cost: 'Non publié dans les sources citées.',
    vigilance: points(
      'Beaucoup d’idées ne relèvent pas de vous : prévoyez à qui les transmettre, et prévenez la personne',
      'Le marché du matin ne fait pas rencontrer celles et ceux qui travaillent',
      'Un·e élu·e qui parle plus qu’elle ou il n’écoute se remarque',
    ),
    advice: points(
      'Faites choisir les étapes par des communes tirées au sort',
      'Publiez chaque soir trois choses entendues',
      'Revenez dans un lieu sur cinq, six mois après, avec les suites',
    ),
  },
  steps: [
    'Découper le territoire en étapes et trouver un relais dans chacune',
    'Choisir trois lieux par étape : marché, entreprise, lycée, café',
    'Poser partout la même question, courte',
    'Noter les idées avec le lieu et l’accord de les citer',
    'Trier chaque semaine : pour nous, pour d’autres, à creuser',
    'Restituer dans une réunion ouverte, puis passer au travail de fond',
  ],
  seenIn: [centreValDeLoire, isere],
  sources: [pages.permanent, pages.permanentTour, pages.isere],
}
