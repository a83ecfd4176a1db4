import { points, prose } from './case.ts'
import type { StarterPage } from './sheet.ts'
import { pages } from './sheet-sources.ts'

export const sortitionTool: StarterPage = {
  kind: 'tool',
  title: 'Sortition Algorithms : composer un panel équilibré, en code libre',
  lead: 'Quel outil libre tire au sort un panel qui respecte des quotas ?',
  challenges: ['diversify_participants', 'restore_trust'],
  themes: ['numérique', 'institutions'],
  methods: ['tirage au sort'],
  facets: {
    publics: ['officers', 'researchers'],
    levels: ['inform'],
    phases: ['design'],
    pillars: ['representation', 'transparency'],
    scales: ['municipality', 'department', 'region'],
    format: 'web',
  },
  evidence: {
    level: 1,
    reason: 'Décrit d’après son dépôt public. Nous ne l’avons pas comparé à d’autres.',
  },
  essential: {
    what: 'Une bibliothèque qui prend une liste de volontaires et des bornes, et rend un panel',
    who: 'Une personne à l’aise avec un tableur et un terminal, ou un outil bâti dessus',
    cost: 'Gratuit',
    limits: 'Il tire ; il n’invite pas, ne relance pas et ne garde pas les refus',
  },
  sections: {
    summary: prose(
      'La Sortition Foundation publie le code qui sert à ses tirages. On lui donne deux fichiers, les bornes et les volontaires ; il propose un panel, et dit quelles bornes élargir quand c’est impossible.',
    ),
    use: points(
      'Un fichier de critères : caractéristique, valeur, minimum, maximum',
      'Un fichier de volontaires, sans nom, une ligne par personne',
      'Le nombre de places, et la règle « pas deux personnes d’un même foyer »',
      'Plusieurs façons de calculer, dont certaines égalisent les chances de chacun·e',
    ),
    means: prose('Un ordinateur courant suffit pour quelques milliers de volontaires.'),
    limits: points(
      'Ses mots et sa documentation sont en anglais',
      'Le résultat vaut ce que vaut la liste de départ',
    ),
    privacy: prose(
      'Donnez-lui des numéros, jamais des noms. Les critères croisés restent des données personnelles : gardez le fichier sur une machine à vous, et effacez-le à la date dite.',
    ),
    alternatives: prose(
      'Decidim a un module de tirage stratifié publié par la Generalitat de Catalunya, avec un tirage final en public.',
    ),
    examples: prose(
      'Lisez les méthodes « Tirer au sort un panel en deux temps » et « Faire un tirage que tout le monde peut vérifier ».',
    ),
  },
  link: 'https://github.com/sortitionfoundation/sortition-algorithms',
  sources: [pages.sortitionCode, pages.sortitionModule],
}
