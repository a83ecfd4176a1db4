import { points, prose } from './case.ts'
import { commana } from './case-commana.ts'
import { mulhouse } from './case-mulhouse.ts'
import { puyDeDome } from './case-puy-de-dome.ts'
import { gather, type StarterPage } from './sheet.ts'
import { residency } from './sheet-method-residency.ts'
import { pages } from './sheet-sources.ts'

export const hiddenCosts: StarterPage = {
  kind: 'learning',
  title: 'On publie les idées, rarement les coûts',
  lead: 'Combien coûte une démarche participative, et pourquoi ne le sait-on presque jamais ?',
  challenges: ['restore_trust'],
  themes: ['budget', 'institutions'],
  methods: ['résidence', 'budget participatif', 'évaluation'],
  facets: {
    publics: ['elected', 'officers'],
    levels: ['inform'],
    phases: ['design', 'evaluation'],
    pillars: ['transparency'],
    scales: ['municipality', 'department'],
  },
  evidence: {
    level: 2,
    reason:
      'Constat fait en écrivant les vingt-deux fiches de départ : une seule donne un coût complet et partagé.',
  },
  essential: {
    what: 'Sur vingt-deux fiches de départ, une seule donne un coût complet ; deux donnent une enveloppe ou un budget',
  },
  sections: {
    summary: prose(
      'Sans coût, une commune ne peut pas décider d’essayer. Or la plupart des récits ne donnent ni le temps passé ni qui a payé. La fiche de Commana montre que c’est possible, sur une demi-page.',
    ),
    evidence: points(
      'Commana : 34 522 €, dont 50 % de subvention, 35 % de bénévolat, 13 % en nature et 2 % payés par la commune',
      'Mulhouse : budget annuel de l’agence, sans dire si les salaires y sont',
      'Puy-de-Dôme : deux millions d’euros de projets, mais pas le coût de la démarche',
    ),
    limits: prose(
      'Nous n’avons lu que des pages publiques. Les délibérations et les comptes administratifs en disent sans doute plus ; personne ne les a encore dépouillés ici.',
    ),
    advice: points(
      'Comptez trois choses : argent, temps payé, temps donné',
      'Publiez qui a payé, en pourcentage',
      'Présentez le coût avec et sans bénévolat',
    ),
  },
  gathers: [
    gather(commana, 'Le modèle du genre'),
    gather(mulhouse, 'Un budget annuel publié'),
    gather(puyDeDome, 'Une enveloppe, et ce qu’elle ne dit pas'),
    gather(residency, 'Une méthode avec son coût'),
  ],
  sources: [pages.commana, pages.mulhouseAgency, pages.ecoBudget],
}
