import { prose } from './case.ts'
import { demometre } from './case-demometre.ts'
import { gather, type StarterPage } from './sheet.ts'
import { caseSheetGuide } from './sheet-guide-case-sheet.ts'
import { hiddenCosts } from './sheet-learning-costs.ts'
import { missingFollowUp } from './sheet-learning-follow-up.ts'
import { citizenObservers } from './sheet-method-citizen-observers.ts'
import { measureDemocracy } from './sheet-method-demometer.ts'
import { evaluation } from './sheet-method-evaluation.ts'
import { pages } from './sheet-sources.ts'
import { protocolTemplate } from './sheet-template-protocol.ts'
import { demometreTool } from './sheet-tool-demometre.ts'

export const provingCollection: StarterPage = {
  kind: 'collection',
  title: 'Évaluer et raconter honnêtement',
  lead: 'Comment savoir si cela a servi, et le dire à d’autres ?',
  challenges: ['restore_trust', 'whole_policy_cycle'],
  themes: ['institutions'],
  methods: ['évaluation', 'questionnaire'],
  facets: {
    publics: ['officers', 'researchers'],
    levels: ['inform'],
    phases: ['evaluation'],
    pillars: ['transparency'],
    scales: ['municipality', 'department', 'organisation'],
  },
  evidence: {
    level: 2,
    reason: 'Un choix de fiches de ce centre ; chacune dit sa propre solidité.',
  },
  essential: {
    what: 'Des méthodes, un protocole, un guide d’écriture et des enseignements',
    who: 'Équipes, chercheurs et chercheuses, réseaux',
  },
  sections: {
    summary: prose(
      'Un essai raconté sans ses ratés ne sert à personne. Cette collection aide à prévoir l’évaluation avant de commencer, à écrire une fiche que d’autres pourront refaire, et à lire celles des autres avec méfiance.',
    ),
    audience: prose('Qui rend compte, ou doit décider à partir de récits.'),
    further: prose('Proposez un enseignement dès que deux fiches se répondent.'),
  },
  gathers: [
    gather(protocolTemplate, 'Écrire avant de commencer'),
    gather(evaluation, 'Choisir trois questions'),
    gather(citizenObservers, 'Un regard extérieur'),
    gather(measureDemocracy, 'Le point sur toute la collectivité'),
    gather(demometreTool, 'L’outil'),
    gather(demometre, 'Les premiers essais'),
    gather(caseSheetGuide, 'Raconter'),
    gather(hiddenCosts, 'Ce que les récits oublient'),
    gather(missingFollowUp, 'Ce qui manque le plus'),
  ],
  sources: [pages.evaluateChair],
}
