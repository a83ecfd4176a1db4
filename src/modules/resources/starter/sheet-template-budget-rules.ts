import { points, prose } from './case.ts'
import type { StarterPage } from './sheet.ts'
import { pages } from './sheet-sources.ts'

export const budgetRules: StarterPage = {
  kind: 'template',
  title: 'Modèle de règlement de budget participatif en deux pages',
  lead: 'Quelles règles écrire avant d’ouvrir la boîte à idées ?',
  challenges: ['scale_participation', 'restore_trust'],
  themes: ['budget'],
  methods: ['budget participatif'],
  facets: {
    publics: ['officers', 'elected'],
    levels: ['empower'],
    phases: ['design'],
    pillars: ['transparency', 'participation'],
    scales: ['municipality', 'department'],
    format: 'document',
  },
  evidence: {
    level: 1,
    reason:
      'Les rubriques sont celles que recommande un éditeur de plateforme ; la rédaction est celle de cette maison.',
  },
  essential: {
    what: 'Dix articles courts, à voter par le conseil',
    who: 'Le service qui mène le budget participatif, relu par des habitant·es',
  },
  sections: {
    summary: prose(
      'Un règlement court se lit, donc il se respecte. Celui-ci répond aux dix questions que l’on vous posera de toute façon.',
    ),
    audience: prose('Communes et départements qui ouvrent une première édition.'),
    use: points(
      'Remplacez les crochets, enlevez ce qui ne sert pas',
      'Essayez-le sur trois idées réelles avant de le voter',
      'Corrigez-le après chaque édition, en public',
    ),
    body: points(
      'L’enveloppe : [montant], dont [montant] au plus par projet',
      'Le périmètre : [territoire], [investissement seulement]',
      'Qui propose : toute personne de [âge] et plus qui habite [lieu], seule ou à plusieurs',
      'Qui vote : [âge, lieu], une fois, en ligne ou sur papier',
      'Ce qui est recevable : relève de la collectivité, d’intérêt général, réalisable en [durée]',
      'Qui étudie : les services, puis une commission de [nombre] personnes, dont [nombre] habitant·es',
      'Chaque refus est motivé par écrit et publié',
      'Le vote : [règle], dépouillement public le [date]',
      'La réalisation : avancement publié tous les [mois]',
      'Le calendrier, et qui écrire : [dates, adresse]',
    ),
    adapt: prose(
      'Pour une édition écologique, ajoutez deux critères mesurables. Pour un budget des écoles, baissez l’âge et remplacez le vote en ligne par une journée de vote.',
    ),
    vigilance: points(
      'Un plafond trop bas écarte tout ce qui se voit',
      'Prévoyez dès maintenant comment vous compterez les bulletins de papier',
    ),
  },
  sources: [pages.budgetRules, pages.budgetPhases, pages.budgetAnalysis],
}
