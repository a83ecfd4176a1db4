import { points, prose } from './case.ts'
import { type StarterPage, step } from './sheet.ts'
import { pages } from './sheet-sources.ts'

export const dessertGame: StarterPage = {
  kind: 'game',
  title: 'Le dessert de l’assemblée : un jeu pour sentir trois façons de décider',
  lead: 'Pourquoi un même groupe choisit-il autre chose selon la règle qu’on lui donne ?',
  challenges: ['culture_of_engagement', 'empowerment'],
  themes: ['éducation', 'institutions'],
  methods: ['jeu', 'jugement majoritaire', 'décision par consentement'],
  facets: {
    publics: ['residents', 'youth', 'elected'],
    levels: ['inform'],
    phases: ['decision'],
    pillars: ['cooperation', 'representation'],
    scales: ['organisation', 'municipality'],
  },
  evidence: {
    level: 0,
    reason:
      'Jeu écrit pour cette maison à partir de deux règles publiées. Il n’a pas encore été raconté par d’autres.',
  },
  essential: {
    what: 'Le groupe choisit un dessert trois fois : à la majorité, au jugement majoritaire, par consentement',
    who: 'De huit à trente personnes, une qui anime',
    when: 'En ouverture de réunion, quarante minutes',
    cost: 'Du papier ; un vrai dessert si vous le pouvez',
    limits: 'Un dessert n’est pas un budget : le jeu montre des règles, pas des enjeux',
  },
  sections: {
    summary: prose(
      'Cinq desserts, un seul sera servi. On vote trois fois, avec trois règles. Le résultat change souvent ; la façon dont on se parle change toujours.',
    ),
    objectives: prose(
      'Comprendre avec son ventre ce que chaque règle récompense : les préférences les plus nombreuses, le dessert le mieux jugé, ou celui que personne ne refuse.',
    ),
    actors: prose('Une personne anime, une compte. Les autres jouent, allergies comprises.'),
    material: points(
      'Cinq affiches, une par dessert',
      'Trois bulletins par personne, de trois couleurs',
      'Un tableau et des gommettes',
    ),
    rules: prose(
      'Premier tour : chaque personne écrit un seul dessert. Le plus cité gagne.',
      'Deuxième tour : chaque personne donne une mention à chacun des cinq, d’excellent à rejeter. On classe selon la mention médiane.',
      'Troisième tour : l’animateur ou l’animatrice propose un dessert. Chacun·e dit s’il a une objection, avec une raison : allergie, conviction, dégoût réel. On lève une objection à la fois en changeant la proposition.',
    ),
    debrief: points(
      'Quel dessert aurait été servi à chaque tour ? Qui n’aurait rien mangé ?',
      'À quel tour a-t-on entendu le plus de raisons ?',
      'Quelle règle pour choisir le nom d’une rue ? un budget ? une date ?',
    ),
    variants: points(
      'Avec des adolescent·es : la destination d’une sortie',
      'Avec un conseil municipal : trois vrais petits projets, déjà financés',
      'Sans lecture : des photos et des gommettes',
    ),
    vigilance: points(
      'Demandez les allergies avant : ce sont les premières vraies objections',
      'Ne dites pas quelle règle est la bonne',
    ),
  },
  steps: [
    step('Présenter les cinq desserts', 'Une phrase chacun, du même enthousiasme.', 5),
    step('Voter à la majorité', 'Un bulletin, un nom. Comptez, notez, ne commentez pas.', 5),
    step('Juger', 'Une mention par dessert. Cherchez la mention de la personne du milieu.', 10),
    step(
      'Consentir',
      'Une proposition, un tour d’objections, une amélioration, un nouveau tour.',
      10,
    ),
    step('En parler', 'Les trois résultats au tableau, puis les questions ci-dessous.', 10),
  ],
  sources: [pages.judgment, pages.consentSheets],
}
