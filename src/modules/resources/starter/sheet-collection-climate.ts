import { prose } from './case.ts'
import { conventionClimat } from './case-convention-climat.ts'
import { estEnsemble } from './case-est-ensemble.ts'
import { microparlements } from './case-microparlements.ts'
import { occitanie } from './case-occitanie.ts'
import { puyDeDome } from './case-puy-de-dome.ts'
import { smicval } from './case-smicval.ts'
import { gather, type StarterPage } from './sheet.ts'
import { climateBudget } from './sheet-method-climate-budget.ts'
import { ecoBudget } from './sheet-method-eco-budget.ts'
import { microparliament } from './sheet-method-microparliament.ts'
import { pages } from './sheet-sources.ts'

export const climateCollection: StarterPage = {
  kind: 'collection',
  title: 'Climat et vivant : délibérer sur ce qui nous dépasse',
  lead: 'Comment associer les habitant·es à des choix écologiques difficiles ?',
  challenges: ['shared_decision', 'whole_policy_cycle'],
  themes: ['climat', 'biodiversité'],
  methods: ['convention citoyenne', 'budget participatif', 'assemblée citoyenne'],
  facets: {
    publics: ['residents', 'elected'],
    levels: ['collaborate'],
    phases: ['design', 'decision'],
    pillars: ['participation', 'cooperation'],
    scales: ['intercommunality', 'department', 'national'],
  },
  evidence: {
    level: 2,
    reason: 'Un choix de fiches de ce centre ; chacune dit sa propre solidité.',
  },
  essential: {
    what: 'Des conventions, des budgets et une assemblée des vivants',
    who: 'Collectivités qui préparent un plan climat ou un aménagement',
  },
  sections: {
    summary: prose(
      'Le climat a donné à la France ses plus grandes assemblées tirées au sort. À côté, des formes plus modestes se cherchent : choisir des projets, relire un budget, faire siéger une prairie.',
    ),
    audience: prose('Services de la transition, élu·es, collectifs.'),
    further: prose(
      'Il manque des suites mesurées : si votre plan climat a changé, dites-nous quoi.',
    ),
  },
  gathers: [
    gather(conventionClimat, 'Cent cinquante personnes'),
    gather(estEnsemble, 'Une convention locale et un vote motivé'),
    gather(occitanie, 'Une région, puis une votation'),
    gather(puyDeDome, 'Un budget écologique'),
    gather(microparlements, 'Faire siéger une prairie'),
    gather(smicval, 'Un panel pour moins de déchets'),
    gather(climateBudget, 'Relire son budget'),
    gather(ecoBudget, 'Trier les projets à plusieurs'),
    gather(microparliament, 'Le microparlement, pas à pas'),
  ],
  sources: [pages.climateBudget, pages.micro],
}
