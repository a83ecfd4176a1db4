import { points, prose } from './case.ts'
import { juryRua } from './case-jury-rua.ts'
import type { StarterMethod } from './sheet.ts'
import { pages } from './sheet-sources.ts'

export const jury: StarterMethod = {
  kind: 'method',
  title: 'Réunir un jury citoyen',
  lead: 'Que peuvent quinze à vingt-cinq personnes en quelques jours, et que ne peuvent-elles pas ?',
  challenges: ['whole_policy_cycle', 'shared_decision'],
  themes: ['institutions', 'social'],
  methods: ['jury citoyen', 'tirage au sort'],
  facets: {
    publics: ['residents'],
    levels: ['involve'],
    phases: ['design', 'evaluation'],
    pillars: ['participation'],
    scales: ['municipality', 'intercommunality', 'national'],
  },
  evidence: {
    level: 2,
    reason:
      'La forme est bien décrite par un dictionnaire universitaire, par une université et par l’administration qui l’a employée. L’effet des avis n’est pas mesuré.',
  },
  essential: {
    what: 'Un petit groupe entend des avis opposés, puis rend un avis écrit et argumenté',
    who: 'Quinze à vingt-cinq personnes aux profils variés, un·e garant·e, un comité indépendant',
    when: 'Quelques jours, par exemple deux week-ends',
    result: 'Un avis court, avec les désaccords',
    limits: 'Trop petit pour dire combien de gens pensent quoi',
    redo: 'Demander à quelles conditions, plutôt que pour ou contre',
  },
  sections: {
    summary: prose(
      'Le jury est la plus légère des formes délibératives. On y gagne en simplicité ce qu’on perd en diversité : il éclaire une décision, il ne représente pas une population.',
    ),
    purpose: prose(
      'Éprouver une réforme, un projet ou un bilan avec des personnes qui n’y sont pas mêlées. L’État l’a employé en 2020 pour savoir à quelles conditions une réforme des aides paraîtrait juste.',
    ),
    notFor: points(
      'Mesurer une opinion : faites une enquête',
      'Trancher un conflit entre deux quartiers : les absent·es le contesteront',
    ),
    size: prose('Quinze à vingt-cinq personnes. Le jury de 2020 en comptait quinze.'),
    time: prose('Quatre journées en deux week-ends pour le jury de 2020.'),
    cost: prose('Non publié dans les sources citées.'),
    vigilance: points(
      'Dites dès l’accueil que le jury n’est pas une caution',
      'Laissez au jury le choix d’au moins une audition',
      'Une ou deux absences suffisent à déséquilibrer un groupe de quinze',
    ),
    advice: points(
      'Faites lire l’avis par un membre du jury, devant les personnes qui décident',
      'Publiez l’avis et la réponse sur la même page',
    ),
  },
  steps: [
    'Faire fixer la question par un comité indépendant',
    'Recruter des profils variés et publier les critères',
    'Premier temps : écouter des spécialistes qui ne sont pas d’accord, poser des questions',
    'Pause d’une semaine au moins',
    'Second temps : écrire à plusieurs tables, puis mettre en commun',
    'Remettre l’avis à la personne qui décide',
    'Suivre l’avis, ou expliquer pourquoi on ne le suit pas',
  ],
  seenIn: [juryRua],
  sources: [pages.juryWord, pages.juryLiege, pages.stateJury],
}
