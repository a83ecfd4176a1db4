import { points, prose } from './case.ts'
import { mulhouse } from './case-mulhouse.ts'
import { puyDeDome } from './case-puy-de-dome.ts'
import type { StarterMethod } from './sheet.ts'
import { pages } from './sheet-sources.ts'

export const participatoryBudget: StarterMethod = {
  kind: 'method',
  title: 'Mener un budget participatif de bout en bout',
  lead: 'Comment partager une part d’investissement sans décevoir les personnes dont l’idée est écartée ?',
  challenges: ['scale_participation', 'empowerment'],
  themes: ['budget'],
  methods: ['budget participatif'],
  facets: {
    publics: ['residents', 'youth'],
    levels: ['empower', 'collaborate'],
    phases: ['design', 'decision', 'delivery'],
    pillars: ['participation', 'cooperation'],
    scales: ['municipality', 'department'],
  },
  evidence: {
    level: 2,
    reason:
      'Un éditeur de plateforme a relevé les délais et la part d’idées écartées dans des villes de 20 000 à 50 000 habitant·es. Personne d’extérieur ne l’a refait.',
  },
  essential: {
    what: 'Les habitant·es proposent des projets, les services les étudient, tout le monde vote, la collectivité réalise',
    who: 'Un·e chef·fe de projet, un·e correspondant·e par service, une commission qui comprend des habitant·es',
    when: 'Un cycle d’un an environ, dont près de la moitié pour l’analyse',
    cost: 'Une enveloppe fixée d’avance, avec un plafond par projet',
    result: 'Des projets choisis et réalisés, et la liste publique de ceux qui ne l’ont pas été',
    limits: 'Plus de six idées sur dix sont écartées à l’analyse',
    redo: 'Écrire un règlement de deux pages avant d’ouvrir la boîte à idées',
  },
  sections: {
    summary: prose(
      'Le vote est le moment qu’on photographie. Le travail se fait avant, dans l’analyse, et après, dans la réalisation. C’est là que se gagne ou se perd la confiance.',
    ),
    purpose: prose(
      'Donner aux habitant·es le dernier mot sur une part d’investissement, et apprendre à tout le monde ce qu’un projet public demande.',
    ),
    notFor: points(
      'Des dépenses de fonctionnement qui reviendront chaque année',
      'Une enveloppe si petite qu’elle ne réalise rien de visible',
      'Des services qui n’ont pas une journée par semaine à y consacrer',
    ),
    size: prose(
      'Du village au département. Le Puy-de-Dôme a consacré deux millions d’euros à une première édition écologique.',
    ),
    time: prose(
      'Ces villes ont de 20 000 à 50 000 habitant·es. De 2016 à 2021, l’analyse y a duré cent un jours en moyenne, la moitié du parcours.',
    ),
    cost: prose(
      'L’enveloppe se choisit ; le temps des services, lui, s’oublie. Notez les heures de l’analyse dès la première édition.',
    ),
    vigilance: points(
      'En moyenne, 62 % des projets se révèlent non recevables : dites-le avant, pas après',
      'Le vote sur papier doit pouvoir être recompté',
      'Un refus sans raison écrite ne se pardonne pas',
      'Vérifiez qui vote : quartiers, âges, et qui ne vote jamais',
    ),
    advice: points(
      'Tenez une permanence pour transformer une envie en projet recevable',
      'Faites siéger des habitant·es dans la commission d’analyse',
      'Publiez à la fin la liste des projets livrés, en retard et abandonnés',
    ),
  },
  steps: [
    'Cadrer : enveloppe, plafond, thèmes, qui peut proposer et voter, calendrier',
    'Recueillir les idées, en ligne et sur les marchés, avec la même fiche',
    'Rapprocher celles qui se ressemblent, avec l’accord de leurs auteurs et autrices',
    'Analyser : recevable, faisable, chiffré, avec une raison écrite à chaque refus',
    'Voter : une personne, un bulletin, en ligne ou sur papier',
    'Réaliser et montrer l’avancement, projet par projet',
    'Évaluer, puis corriger le règlement avant l’édition suivante',
  ],
  seenIn: [puyDeDome, mulhouse],
  sources: [pages.budgetPhases, pages.budgetAnalysis, pages.budgetRules, pages.ecoBudget],
}
