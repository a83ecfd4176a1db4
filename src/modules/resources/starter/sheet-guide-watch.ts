import { points, prose } from './case.ts'
import { type StarterPage, step } from './sheet.ts'
import { pages } from './sheet-sources.ts'

export const watchGuide: StarterPage = {
  kind: 'guide',
  title: 'Tenir une veille utile en une heure par semaine',
  lead: 'Comment suivre ce qui s’invente ailleurs sans y passer ses soirées, ni copier ce qu’on n’a pas le droit de copier ?',
  challenges: ['culture_of_engagement', 'whole_policy_cycle'],
  themes: ['numérique', 'institutions'],
  methods: ['atelier'],
  facets: {
    publics: ['officers', 'associations'],
    levels: ['inform'],
    phases: ['diagnosis'],
    pillars: ['transparency', 'cooperation'],
    scales: ['organisation'],
  },
  evidence: {
    level: 1,
    reason:
      'Les buts viennent de la présentation publique d’un centre de ressources et d’une plateforme nationale. Le rythme et les étapes sont proposés par cette maison.',
  },
  essential: {
    what: 'Recueillir, trier, vérifier les droits, résumer, faire relire, publier, revérifier',
    who: 'Deux personnes, en alternance',
    when: 'Une heure fixe par semaine',
  },
  sections: {
    summary: prose(
      'Une veille se perd de deux façons : trop de liens que personne ne lit, ou plus rien après trois mois. Une heure fixe, une règle de tri et un besoin auquel répondre suffisent à la tenir.',
    ),
    audience: prose('Une équipe de participation, un réseau, une association.'),
    context: prose(
      'Les plateformes de ressources s’essoufflent quand personne ne les anime : leurs responsables le disent. Les ressources, elles, sont dispersées et de qualité inégale.',
    ),
    body: points(
      'Gardez ce qui répond à un besoin dit par quelqu’un ; jetez le reste sans remords',
      'Trois boîtes : garder, jeter, plus tard, avec un mot de raison',
      'Sans licence connue, on met un lien et un résumé, jamais une copie',
      'Trois lignes de résumé : ce que c’est, pour qui, ce qu’on y apprend',
      'Une deuxième paire d’yeux avant de publier',
    ),
    material: points('Une liste de flux', 'Un tableau des besoins auxquels rien ne répond encore'),
    vigilance: points(
      'Un communiqué n’est pas un retour d’expérience',
      'Une ressource de plus de trois ans se revérifie avant d’être conseillée',
    ),
    advice: points(
      'Commencez chaque séance par les besoins, pas par les flux',
      'Envoyez trois choses par lettre, pas trente',
    ),
    further: prose(
      'Le tableau des manques de cette maison montre ce que l’on cherche sans le trouver.',
    ),
  },
  steps: [
    step(
      'Relire les besoins',
      'Ce que les membres ont demandé, ce que les recherches n’ont pas trouvé.',
      5,
    ),
    step('Trier', 'Au clavier, sans ouvrir plus d’une page sur cinq.', 20),
    step('Vérifier les droits', 'Licence écrite ? Sinon, lien seul.', 5),
    step('Résumer', 'Trois lignes et trois étiquettes.', 15),
    step('Faire relire', 'Par l’autre personne, avant la fin de l’heure.', 10),
    step('Publier', 'Dans le centre, puis dans la prochaine lettre.', 5),
    step('Revérifier', 'Une fois par an : liens morts, faits dépassés.'),
  ],
  sources: [pages.resourceCentre, pages.together],
}
