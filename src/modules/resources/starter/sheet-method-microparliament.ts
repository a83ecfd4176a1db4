import { points } from './case.ts'
import { microparlements } from './case-microparlements.ts'
import type { StarterMethod } from './sheet.ts'
import { pages } from './sheet-sources.ts'

export const microparliament: StarterMethod = {
  kind: 'method',
  title: 'Faire entrer un milieu vivant dans une décision : le microparlement',
  lead: 'Comment faire parler un sol, un bois ou une rivière avant de décider de les aménager ?',
  challenges: ['shared_decision', 'whole_policy_cycle'],
  themes: ['biodiversité'],
  methods: ['assemblée citoyenne', 'jeu de rôle'],
  facets: {
    publics: ['residents', 'officers', 'elected'],
    levels: ['involve'],
    phases: ['diagnosis', 'design'],
    pillars: ['cooperation', 'representation'],
    scales: ['neighbourhood', 'municipality'],
  },
  evidence: {
    level: 1,
    reason:
      'La méthode est décrite par celles et ceux qui l’ont conçue. Nous n’avons pas trouvé de microparlement raconté sur la durée.',
  },
  essential: {
    what: 'Une petite assemblée dont chaque membre parle pour une espèce ordinaire d’un même milieu',
    who: 'Trois personnes qui la font vivre, une facilitation extérieure, un·e élu·e, un·e agent·e',
    when: 'Avant un projet qui touche ce milieu',
    result: 'Un avis qui nomme des intérêts que personne ne défendait',
    limits: 'Parler pour un crapaud reste une fiction : elle doit s’appuyer sur des faits',
    redo: 'Choisir un lieu que l’on peut traverser à pied',
  },
  sections: {
    summary:
      'Les membres se forment à connaître une espèce commune, puis siègent en son nom. Le jeu de rôle est sérieux : il oblige à regarder un projet depuis le sol, l’eau ou les arbres.',
    purpose:
      'Éclairer une décision locale sur un milieu précis, et créer une communauté qui en prend soin.',
    notFor: points(
      'Un conflit déjà devant la justice',
      'Un territoire où aucun état des lieux naturaliste n’existe ni ne peut être fait',
      'Un projet déjà voté, qui cherche un décor',
    ),
    size: 'Une petite assemblée. Le dernier atelier de conception réunissait une trentaine de personnes.',
    time: 'La méthode a demandé environ deux ans de conception ; aucun rythme type n’est donné.',
    cost: 'Aucun coût type. Le fonds vert est cité comme une piste de financement.',
    vigilance: points(
      'Dites quel pouvoir l’assemblée a vraiment',
      'La facilitation veille à ce que personne ne s’en serve pour autre chose',
      'Deux membres ne s’accordent pas ? C’est un fait à publier, pas un échec',
    ),
    advice: points(
      'Marchez sur place avant la première séance, avec une ou un naturaliste',
      'Donnez à chaque membre une page de faits sur son espèce',
      'Demandez au conseil une réponse écrite',
    ),
  },
  steps: [
    'Choisir un milieu et la décision qui le concerne',
    'Former le trio qui fait vivre l’assemblée : une coordination, deux habitant·es',
    'Trouver une facilitation extérieure, formée aux conflits',
    'Inviter habitant·es, agent·es et élu·es ; attribuer les espèces',
    'Se former : sortie, lecture, rencontre',
    'Siéger, écouter chaque voix, écrire un avis',
    'Remettre l’avis, recevoir la réponse, fixer le prochain rendez-vous',
  ],
  seenIn: [microparlements],
  sources: [pages.micro, pages.microPress],
}
