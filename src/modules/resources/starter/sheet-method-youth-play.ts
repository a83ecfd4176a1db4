import { points } from './case.ts'
import { fresque } from './case-fresque.ts'
import { seineSaintDenis } from './case-seine-saint-denis.ts'
import type { StarterMethod } from './sheet.ts'
import { pages } from './sheet-sources.ts'

export const youthPlay: StarterMethod = {
  kind: 'method',
  title: 'Faire décider des jeunes par le mouvement et le jeu',
  lead: 'Comment travailler avec des enfants et des adolescent·es que les réunions font fuir ?',
  challenges: ['diversify_participants', 'empowerment'],
  themes: ['jeunesse', 'enfance', 'sport'],
  methods: ['jeu', 'atelier', 'décision par consentement'],
  facets: {
    publics: ['youth', 'children'],
    levels: ['involve', 'collaborate'],
    phases: ['design'],
    pillars: ['participation', 'cooperation'],
    scales: ['neighbourhood', 'department'],
  },
  evidence: {
    level: 1,
    reason:
      'Un département et une association racontent la même journée. Ce que sont devenus les projets n’est pas publié.',
  },
  essential: {
    what: 'Une journée où chaque épreuve de sport amène une idée, puis un choix par consentement',
    who: 'Des jeunes de dix à seize ans, leurs éducateurs et éducatrices, une équipe d’animation',
    when: 'Un samedi, dehors',
    result: 'Des projets de groupe, choisis par les jeunes',
    limits: 'Sans budget pour la suite, on déçoit des enfants',
    redo: 'Bouger d’abord, parler ensuite',
  },
  sections: {
    summary:
      'Le corps ouvre la parole. En Seine-Saint-Denis, des jeunes confié·es au département ont grimpé, couru et joué avant de débattre. Pour choisir leurs projets, on demandait qui avait une raison de s’y opposer.',
    purpose:
      'Faire participer des jeunes que l’on consulte rarement, et leur apprendre une façon de décider qui servira ailleurs.',
    notFor: points(
      'Recueillir des paroles sur des sujets intimes',
      'Un projet d’adultes qui cherche une photo avec des enfants',
    ),
    size: 'Trente-deux jeunes de trois structures, le 26 juin 2021.',
    time: 'Une journée, préparée au fil de nombreuses réunions avec les structures.',
    cost: 'Non publié dans les sources citées.',
    vigilance: points(
      'L’accord des jeunes et celui des personnes qui ont autorité, par écrit',
      'Ni visage ni prénom réel dans ce que vous publiez',
      'Prévoyez des jeux où un handicap n’est pas une gêne, pour tout le monde',
    ),
    advice: points(
      'Associez les éducateurs et éducatrices dès l’idée : la suite est entre leurs mains',
      'Gardez de quoi réaliser une idée dans les deux mois',
      'Revenez montrer ce qui a été fait',
    ),
  },
  steps: [
    'Préparer avec les structures : règles, accords, transport',
    'Matin : jeux d’équipe pour se faire confiance',
    'Après-midi : un parcours où chaque étape pose une question',
    'Écrire les idées en équipe',
    'Choisir par consentement : qui a une raison de s’opposer ?',
    'Présenter les projets aux adultes qui peuvent aider',
    'Suivre chaque projet dans sa structure',
  ],
  seenIn: [seineSaintDenis, fresque],
  sources: [pages.gamesYouth, pages.gamesDay],
}
