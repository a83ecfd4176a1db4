import { points, prose } from './case.ts'
import { centreValDeLoire } from './case-centre-val-de-loire.ts'
import { estEnsemble } from './case-est-ensemble.ts'
import { juryRua } from './case-jury-rua.ts'
import { occitanie } from './case-occitanie.ts'
import { gather, type StarterPage } from './sheet.ts'
import { followUpGuide } from './sheet-guide-follow-up.ts'
import { pages } from './sheet-sources.ts'

export const missingFollowUp: StarterPage = {
  kind: 'learning',
  title: 'Ce qui manque le plus, c’est la réponse',
  lead: 'Pourquoi ne retrouve-t-on presque jamais ce que sont devenues les propositions ?',
  challenges: ['restore_trust', 'whole_policy_cycle'],
  themes: ['institutions'],
  methods: ['convention citoyenne', 'évaluation'],
  facets: {
    publics: ['elected', 'officers'],
    levels: ['inform', 'collaborate'],
    phases: ['decision', 'evaluation'],
    pillars: ['transparency'],
    scales: ['region', 'national', 'intercommunality'],
  },
  evidence: {
    level: 2,
    reason:
      'C’est ce que nous avons cherché sans le trouver en écrivant les fiches. Ne pas trouver n’est pas la preuve que cela n’existe pas.',
  },
  essential: {
    what: 'Dans la plupart des démarches lues, le tableau public des suites n’existe pas ou ne se trouve pas',
  },
  sections: {
    summary: prose(
      'Les calendriers et les tirages sont bien publiés. Les suites, presque jamais. C’est pourtant la première question que posent les participant·es, et les territoires qui veulent refaire.',
    ),
    evidence: points(
      'Centre-Val de Loire : vingt-cinq mesures votées en 2018 ; combien sont en place n’est pas publié',
      'Occitanie : ni le nombre de votes ni la liste de ce qui a été retenu n’ont été retrouvés',
      'Jury de l’État sur les aides : un avis public, un effet qui n’est pas établi',
      'Est Ensemble : le conseil s’était engagé à un vote motivé, et c’est l’exception',
    ),
    limits: prose(
      'Nous avons lu des pages publiques, pas des archives. Une collectivité citée peut répondre sous sa fiche, et cette page sera corrigée.',
    ),
    advice: points(
      'Ouvrez la page des suites le jour du lancement, vide',
      'Nommez la personne qui la tient',
      'Rendez les refus aussi visibles que les accords',
    ),
  },
  gathers: [
    gather(centreValDeLoire, 'Des mesures votées, un suivi introuvable'),
    gather(occitanie, 'Trois étages prévus, un résultat non retrouvé'),
    gather(juryRua, 'Un avis public, un effet inconnu'),
    gather(estEnsemble, 'Un vote motivé, annoncé d’avance'),
    gather(followUpGuide, 'Comment faire autrement'),
  ],
  sources: [pages.permanent, pages.occitanie, pages.stateJury, pages.estEnsemble],
}
