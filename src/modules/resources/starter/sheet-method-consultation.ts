import { points } from './case.ts'
import { centreValDeLoire } from './case-centre-val-de-loire.ts'
import { juryRua } from './case-jury-rua.ts'
import { mulhouse } from './case-mulhouse.ts'
import type { StarterMethod } from './sheet.ts'
import { pages } from './sheet-sources.ts'

export const consultation: StarterMethod = {
  kind: 'method',
  title: 'Ouvrir une consultation, en ligne et dans une salle',
  lead: 'Comment demander un avis à tout le monde et montrer ce qu’on en a fait ?',
  challenges: ['scale_participation', 'restore_trust'],
  themes: ['numérique', 'institutions'],
  methods: ['consultation', 'plateforme en ligne', 'réunion publique'],
  facets: {
    publics: ['residents', 'associations'],
    levels: ['consult'],
    phases: ['diagnosis', 'design'],
    pillars: ['participation', 'transparency'],
    scales: ['municipality', 'intercommunality', 'region'],
  },
  evidence: {
    level: 1,
    reason:
      'Un récit de presse sur les débuts d’une ville. Les phases décrites sont courantes ; leurs effets ne sont pas mesurés dans la source citée.',
  },
  essential: {
    what: 'Une question, un temps pour répondre, une synthèse publiée, une décision expliquée',
    who: 'Un service qui pose la question, une personne qui modère, deux qui lisent et classent',
    when: 'Tant que la décision n’est pas prise',
    result: 'Une synthèse qui cite les avis et dit ce qu’elle en retient',
    limits: 'Répond qui veut : ce n’est pas une mesure de l’opinion',
    redo: 'Prévenir du jour de la synthèse le jour de l’ouverture',
  },
  sections: {
    summary:
      'Consulter, c’est écouter sans promettre de suivre. Cela reste loyal à deux conditions : dire d’avance ce qui est encore ouvert, et publier ensuite ce que les réponses ont changé.',
    purpose:
      'Recueillir des idées, des objections et des usages que le service ne connaît pas, auprès de beaucoup de monde et à distance.',
    notFor: points(
      'Une seule option est encore possible : informez, simplement',
      'Le sujet divise et demande de se comprendre : réunissez plutôt un groupe qui délibère',
    ),
    size: 'Sans limite. Comptez une personne à lire pour quelques centaines de réponses libres.',
    time: 'Trois à six semaines d’ouverture sont une durée confortable ; autant pour lire et répondre.',
    cost: 'Non publié dans la source citée ; les plateformes libres coûtent surtout du temps.',
    vigilance: points(
      'Une question qui contient sa réponse se voit tout de suite',
      'Comptez à part le papier, la salle et l’écran',
      'Une citation publiée demande l’accord de la personne',
      'Écrivez la règle de modération avant le premier message à retirer',
    ),
    advice: points(
      'Faites essayer le formulaire par trois personnes qui ne sont pas du métier',
      'Tenez une permanence avec un ordinateur et quelqu’un à côté',
      'Publiez les avis qui contredisent votre choix, avec votre réponse',
    ),
  },
  steps: [
    'Écrire ce qui est décidé, ce qui est ouvert et ce qui est impossible',
    'Présenter le sujet en une page et en une image',
    'Ouvrir les réponses, en ligne, sur papier et en réunion',
    'Lire à deux, classer par thème, compter sans juger',
    'Publier la synthèse, avec des citations et les avis minoritaires',
    'Décider et expliquer, thème par thème',
  ],
  seenIn: [mulhouse, centreValDeLoire, juryRua],
  sources: [pages.onlineMulhouse],
}
