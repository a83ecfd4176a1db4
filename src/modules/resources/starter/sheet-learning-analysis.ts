import { points, prose } from './case.ts'
import { puyDeDome } from './case-puy-de-dome.ts'
import { gather, type StarterPage } from './sheet.ts'
import { participatoryBudget } from './sheet-method-participatory-budget.ts'
import { pages } from './sheet-sources.ts'
import { budgetRules } from './sheet-template-budget-rules.ts'

export const analysisTakesHalf: StarterPage = {
  kind: 'learning',
  title: 'Dans un budget participatif, l’analyse prend la moitié du temps',
  lead: 'Pourquoi plus de six idées sur dix n’arrivent-elles jamais au vote ?',
  challenges: ['scale_participation', 'restore_trust'],
  themes: ['budget'],
  methods: ['budget participatif'],
  facets: {
    publics: ['officers', 'residents'],
    levels: ['consult', 'empower'],
    phases: ['decision', 'delivery'],
    pillars: ['transparency', 'participation'],
    scales: ['municipality', 'department'],
  },
  evidence: {
    level: 2,
    reason:
      'Un relevé sur plusieurs villes de 20 000 à 50 000 habitant·es, de 2016 à 2021, fait par un éditeur de plateforme. Il n’a pas été refait par d’autres.',
  },
  essential: {
    what: 'Cent un jours d’analyse en moyenne, et 62,3 % d’idées non recevables',
  },
  sections: {
    summary: prose(
      'On prépare la collecte et le vote ; on subit l’analyse. C’est elle qui décide de presque tout, et c’est elle que les habitant·es ne voient pas.',
    ),
    evidence: points(
      'Villes de 20 000 à 50 000 habitant·es, de 2016 à 2021 : l’analyse dure en moyenne cent un jours, la moitié du parcours',
      'Dans ces mêmes villes, 62,3 % des projets se révèlent non recevables',
      'Puy-de-Dôme : le tri a été confié à trente et un·e habitant·es et huit élu·es ; ce sont les votes sur papier qui ont été critiqués',
    ),
    limits: prose(
      'Le relevé vient d’un éditeur qui vend une plateforme. Les raisons des refus ne sont pas détaillées : hors compétence, trop cher, déjà prévu, mal écrit ?',
    ),
    advice: points(
      'Tenez une permanence avant le dépôt : une idée aidée est une idée recevable',
      'Écrivez une raison par refus, dans les mots de la personne',
      'Mettez des habitant·es dans la commission d’analyse',
    ),
  },
  gathers: [
    gather(participatoryBudget, 'La méthode, avec ces délais'),
    gather(puyDeDome, 'Un tri partagé avec les habitant·es'),
    gather(budgetRules, 'Un règlement qui annonce la couleur'),
  ],
  sources: [pages.budgetAnalysis, pages.budgetPhases, pages.ecoBudget],
}
