import { prose } from './case.ts'
import { conventionAmelioree } from './case-convention-amelioree.ts'
import { estEnsemble } from './case-est-ensemble.ts'
import { occitanie } from './case-occitanie.ts'
import { gather, type StarterPage } from './sheet.ts'
import { followUpGuide } from './sheet-guide-follow-up.ts'
import { tenPrinciples } from './sheet-kit-ten-principles.ts'
import { missingFollowUp } from './sheet-learning-follow-up.ts'
import { convention } from './sheet-method-convention.ts'
import { drawTwoSteps } from './sheet-method-draw-two-steps.ts'
import { jury } from './sheet-method-jury.ts'
import { pages } from './sheet-sources.ts'
import { mandateTemplate } from './sheet-template-mandate.ts'

export const conventionCollection: StarterPage = {
  kind: 'collection',
  title: 'Préparer sa première convention citoyenne',
  lead: 'Par quoi commencer, et que lire avant d’annoncer quoi que ce soit ?',
  challenges: ['shared_decision', 'restore_trust'],
  themes: ['institutions'],
  methods: ['convention citoyenne', 'tirage au sort'],
  facets: {
    publics: ['elected', 'officers'],
    levels: ['collaborate'],
    phases: ['design', 'decision', 'evaluation'],
    pillars: ['participation', 'transparency'],
    scales: ['intercommunality', 'department', 'region'],
  },
  evidence: {
    level: 2,
    reason: 'Un choix de fiches de ce centre ; chacune dit sa propre solidité.',
  },
  essential: {
    what: 'Le kit, la méthode, les modèles, trois conventions et le suivi',
    who: 'Cabinet, direction générale, équipe de participation',
  },
  sections: {
    summary: prose(
      'Dans l’ordre : vérifier qu’une convention est bien ce qu’il vous faut, écrire le mandat, tirer au sort, tenir, répondre. Une heure de lecture, plusieurs mois de travail.',
    ),
    audience: prose('Une collectivité qui y pense pour l’année prochaine.'),
    further: prose('Si la liste vous paraît trop lourde, lisez la méthode du jury citoyen.'),
  },
  gathers: [
    gather(tenPrinciples, 'À remplir avant toute annonce'),
    gather(convention, 'La méthode'),
    gather(mandateTemplate, 'La lettre à signer'),
    gather(drawTwoSteps, 'Réunir le groupe'),
    gather(estEnsemble, 'Une convention locale'),
    gather(occitanie, 'Une convention régionale'),
    gather(conventionAmelioree, 'Une proposition pour aller plus loin'),
    gather(followUpGuide, 'Tenir le droit de suite'),
    gather(missingFollowUp, 'Ce qui arrive sans lui'),
    gather(jury, 'Plus léger'),
  ],
  sources: [pages.redLines],
}
