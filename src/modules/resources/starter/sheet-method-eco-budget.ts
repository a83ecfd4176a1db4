import { points, prose } from './case.ts'
import { puyDeDome } from './case-puy-de-dome.ts'
import type { StarterMethod } from './sheet.ts'
import { pages } from './sheet-sources.ts'

export const ecoBudget: StarterMethod = {
  kind: 'method',
  title: 'Trier des projets avec une commission mixte d’habitant·es et d’élu·es',
  lead: 'Qui doit choisir les projets soumis au vote d’un budget participatif écologique ?',
  challenges: ['shared_decision', 'empowerment'],
  themes: ['climat', 'budget'],
  methods: ['budget participatif', 'tri par une commission citoyenne'],
  facets: {
    publics: ['residents', 'elected'],
    levels: ['collaborate'],
    phases: ['decision'],
    pillars: ['cooperation', 'participation'],
    scales: ['department', 'municipality'],
  },
  evidence: {
    level: 2,
    reason:
      'Un département l’a pratiqué ; un média local a raconté la première édition et ses critiques. Les éditions suivantes ne sont pas comparées.',
  },
  essential: {
    what: 'Une commission où les habitant·es sont les plus nombreux trie les projets avant le vote final',
    who: 'Dans le Puy-de-Dôme : trente et un·e habitant·es et huit élu·es',
    when: 'Entre le dépôt des projets et le vote',
    cost: 'Deux millions d’euros d’enveloppe en 2020, environ soixante mille euros au plus par projet',
    result: 'Soixante-trois projets retenus à la première édition',
    limits: 'Le dépouillement des votes sur papier a été critiqué',
    redo: 'Donner aux habitant·es la majorité des sièges, et le dire',
  },
  sections: {
    summary: prose(
      'Un budget participatif laisse souvent le tri aux services. Ici, une commission d’habitant·es et d’élu·es décide ce qui va au vote, selon des critères écologiques connus d’avance.',
    ),
    purpose: prose(
      'Éviter que le tri technique devienne un tri politique caché, et faire comprendre les contraintes à des personnes qui pourront les expliquer autour d’elles.',
    ),
    notFor: points(
      'Une poignée de projets : votez directement',
      'Des critères que seule une machine sait calculer',
    ),
    size: prose('Trente-neuf personnes pour un département entier.'),
    time: prose('Non publié pour la commission seule.'),
    cost: prose(
      'Deux millions d’euros pour l’édition 2020, avec un plafond d’environ soixante mille euros par projet.',
    ),
    vigilance: points(
      'Un membre ne vote pas sur le projet de son village',
      'Le papier et l’écran se comptent à part, puis ensemble',
      'Un projet vert sur l’affiche peut ne pas l’être à l’usage : demandez l’entretien',
    ),
    advice: points(
      'Invitez à la séance de dépouillement les personnes qui ont proposé',
      'Montrez la carte des projets : les zones blanches sont le travail de l’année suivante',
    ),
  },
  steps: [
    'Publier les critères : effet sur le climat, les sols, l’eau, et ce qu’on ne finance pas',
    'Composer la commission, en majorité d’habitant·es',
    'Faire présenter chaque projet par un service, en une page',
    'Trier en séance, avec les raisons au procès-verbal',
    'Ouvrir le vote, en ligne et sur papier, avec une règle de dépouillement publique',
    'Suivre les projets jusqu’à la livraison',
  ],
  seenIn: [puyDeDome],
  sources: [pages.ecoBudget, pages.budgetPhases],
}
