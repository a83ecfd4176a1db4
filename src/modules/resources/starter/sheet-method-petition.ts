import { points } from './case.ts'
import { grenoble } from './case-grenoble.ts'
import { kingersheim } from './case-kingersheim.ts'
import type { StarterMethod } from './sheet.ts'
import { pages } from './sheet-sources.ts'

export const petition: StarterMethod = {
  kind: 'method',
  title: 'Ouvrir un droit d’interpellation aux habitant·es',
  lead: 'Quels seuils et quelles étapes pour qu’une pétition locale aboutisse à un vrai débat ?',
  challenges: ['restore_trust', 'shared_decision'],
  themes: ['institutions'],
  methods: ['interpellation', 'pétition'],
  facets: {
    publics: ['residents', 'youth', 'associations'],
    levels: ['involve', 'empower'],
    phases: ['diagnosis', 'decision'],
    pillars: ['participation', 'transparency'],
    scales: ['municipality'],
  },
  evidence: {
    level: 3,
    reason:
      'Une ville publie ses seuils, le nombre de pétitions et celui des votes. Un seul cas, interrompu par la justice.',
  },
  essential: {
    what: 'Un nombre de signatures oblige le conseil à débattre et à répondre',
    who: 'Toute personne qui habite là, à partir de seize ans à Grenoble',
    when: 'En permanence',
    result: 'Des sujets que la mairie n’avait pas prévus, et une réponse publique',
    limits: 'Des seuils trop hauts découragent ; un cadre fragile peut être annulé',
    redo: 'Prévoir une médiation avant le grand seuil',
  },
  sections: {
    summary:
      'L’interpellation renverse le sens : ce sont les habitant·es qui fixent l’ordre du jour. Grenoble en a fait un droit local en 2016, l’a vu annulé par la justice, puis l’a reconstruit en 2021.',
    purpose:
      'Donner une issue aux colères avant qu’elles ne deviennent des conflits, et donner une suite prévisible à une pétition.',
    notFor: points(
      'Une décision qui ne dépend pas de la commune : transmettez et dites à qui',
      'Une plainte personnelle : un rendez-vous vaut mieux',
    ),
    size: 'À Grenoble : 2 000 signatures en 2016 pour un débat, 8 000 en 2021 dans le nouveau dispositif. Ailleurs, choisissez une part de la population plutôt qu’un nombre copié.',
    time: 'En deux ans, Grenoble a reçu vingt-deux pétitions, dont huit recevables et trois au-dessus du seuil.',
    cost: 'Non publié dans les sources citées.',
    vigilance: points(
      'Faites relire la règle par un·e juriste : le premier dispositif a été annulé en 2018, puis en appel en 2020',
      'Vérifier les signatures demande des données : gardez-les peu et dites combien de temps',
      'Publiez aussi les demandes jugées non recevables, avec la raison',
    ),
    advice: points(
      'Mettez trois étages : une réponse, une médiation, un débat du conseil',
      'Aidez à rédiger : un atelier d’initiative évite bien des refus',
      'Donnez un délai de réponse et tenez-le',
    ),
  },
  steps: [
    'Écrire qui peut signer, sur quoi, et ce que chaque seuil déclenche',
    'Faire voter la règle, après avis juridique',
    'Ouvrir un guichet : dépôt, aide à la rédaction, publication',
    'Vérifier que la demande relève de la commune',
    'Proposer une médiation entre les personnes qui demandent et les services',
    'Débattre au conseil quand le seuil est atteint, en leur donnant la parole',
    'Répondre par écrit et publier la suite',
  ],
  seenIn: [grenoble, kingersheim],
  sources: [pages.grenobleRule, pages.grenoblePack, pages.grenoblePress],
}
