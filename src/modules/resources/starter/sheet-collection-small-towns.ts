import { prose } from './case.ts'
import { commana } from './case-commana.ts'
import { gers } from './case-gers.ts'
import { kingersheim } from './case-kingersheim.ts'
import { gather, type StarterPage } from './sheet.ts'
import { consentGuide } from './sheet-guide-consent.ts'
import { doorsKit } from './sheet-kit-doors-month.ts'
import { democraticSequence } from './sheet-method-democratic-sequence.ts'
import { surfaceNeeds } from './sheet-method-needs.ts'
import { residency } from './sheet-method-residency.ts'
import { pages } from './sheet-sources.ts'
import { doorSheet } from './sheet-template-door-sheet.ts'

export const smallTownsCollection: StarterPage = {
  kind: 'collection',
  title: 'Petites communes : faire beaucoup avec peu',
  lead: 'Que peut essayer une commune de quelques centaines ou de quelques milliers d’habitant·es ?',
  challenges: ['culture_of_engagement', 'empowerment'],
  themes: ['ruralité'],
  methods: ['résidence', 'porte-à-porte', 'conseil participatif'],
  facets: {
    publics: ['residents', 'elected', 'associations'],
    levels: ['involve', 'collaborate'],
    phases: ['diagnosis', 'design'],
    pillars: ['cooperation', 'participation'],
    scales: ['municipality', 'neighbourhood'],
  },
  evidence: {
    level: 2,
    reason: 'Un choix de fiches de ce centre ; chacune dit sa propre solidité.',
  },
  essential: {
    what: 'Des cas et des méthodes qui ne demandent ni service dédié ni plateforme',
    who: 'Maires, secrétaires de mairie, associations de village',
  },
  sections: {
    summary: prose(
      'Dans une petite commune, on se connaît, on manque de temps et l’on n’a pas de direction de la participation. Cela change les méthodes : moins d’outils, plus de visites, et des suites que tout le monde voit de sa fenêtre.',
    ),
    audience: prose('Une commune qui veut commencer cette année.'),
    further: prose(
      'Les très petites communes racontent peu : c’est le premier manque de ce centre.',
    ),
  },
  gathers: [
    gather(commana, '997 habitant·es, une résidence, un coût complet'),
    gather(surfaceNeeds, 'Quatre questions pour tout un village'),
    gather(residency, 'Accueillir une équipe en résidence'),
    gather(kingersheim, 'Treize mille habitant·es, une séquence'),
    gather(democraticSequence, 'La séquence, pas à pas'),
    gather(doorsKit, 'Un mois de porte-à-porte'),
    gather(doorSheet, 'La feuille de tournée'),
    gather(gers, 'Un département rural tire au sort par canton'),
    gather(consentGuide, 'Décider à dix autour d’une table'),
  ],
  sources: [pages.commana, pages.needs],
}
