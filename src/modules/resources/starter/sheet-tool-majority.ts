import { points, prose } from './case.ts'
import type { StarterPage } from './sheet.ts'
import { pages } from './sheet-sources.ts'

export const majorityTool: StarterPage = {
  kind: 'tool',
  title: 'La bibliothèque de calcul du jugement majoritaire de Mieux Voter',
  lead: 'Comment dépouiller un jugement majoritaire sans se tromper dans les égalités ?',
  challenges: ['shared_decision'],
  themes: ['numérique'],
  methods: ['jugement majoritaire'],
  facets: {
    publics: ['officers', 'associations'],
    levels: ['empower'],
    phases: ['decision'],
    pillars: ['representation', 'transparency'],
    scales: ['organisation', 'municipality'],
    format: 'web',
  },
  evidence: {
    level: 1,
    reason: 'Décrite d’après son dépôt public.',
  },
  essential: {
    what: 'Un code libre qui classe des propositions à partir des mentions reçues',
    who: 'Une personne qui programme, ou un outil qui s’appuie dessus',
    cost: 'Gratuit, sous licence MIT',
    limits: 'Elle compte ; elle n’organise ni le vote ni le secret',
  },
  sections: {
    summary: prose(
      'L’association Mieux Voter publie la règle de calcul, y compris le plus délicat : départager deux propositions qui ont la même mention médiane.',
    ),
    use: points(
      'Donnez, pour chaque proposition, le nombre de mentions de chaque sorte',
      'Chaque proposition doit avoir reçu autant de mentions : fixez d’avance ce que vaut un oubli',
      'Le résultat est un rang ; deux propositions vraiment égales le partagent',
    ),
    means: prose('Un navigateur ou un serveur courant.'),
    limits: points(
      'À médiane égale, le calcul compare les groupes au-dessus et au-dessous ; par défaut, la contestation l’emporte à égalité',
      'À la main, c’est faisable jusqu’à une trentaine de bulletins',
    ),
    privacy: prose('Le calcul ne voit que des totaux : aucun nom n’y entre.'),
    alternatives: prose('Un tableur et la méthode « Choisir au jugement majoritaire ».'),
    examples: prose('Démocratie Ouverte élit son cercle d’animation au jugement majoritaire.'),
  },
  link: 'https://github.com/MieuxVoter/majority-judgment-library-typescript',
  sources: [pages.judgmentCode, pages.judgment, pages.houseRules],
}
