import { points, prose } from './case.ts'
import type { StarterPage } from './sheet.ts'
import { pages } from './sheet-sources.ts'

export const protocolTemplate: StarterPage = {
  kind: 'template',
  title: 'Modèle de protocole d’expérimentation démocratique',
  lead: 'Qu’écrire avant de commencer un essai, pour pouvoir dire à la fin s’il a marché ?',
  challenges: ['whole_policy_cycle', 'restore_trust'],
  themes: ['institutions'],
  methods: ['évaluation'],
  facets: {
    publics: ['officers', 'researchers', 'associations'],
    levels: ['collaborate'],
    phases: ['design'],
    pillars: ['transparency', 'cooperation'],
    scales: ['municipality', 'department', 'region'],
    format: 'document',
  },
  evidence: {
    level: 1,
    reason:
      'Le protocole vierge du Labo n’est pas public. Ce modèle rassemble les rubriques que montrent ses fiches et ses pages.',
  },
  essential: {
    what: 'Douze rubriques, à remplir à trois : territoire, association, recherche',
    who: 'Le comité de pilotage de l’essai',
  },
  sections: {
    summary: prose(
      'Le protocole se fige avant d’inviter la première personne. Ensuite, on peut le changer, à condition de dire quoi, quand et pourquoi.',
    ),
    audience: prose('Collectivité et association qui essaient ensemble.'),
    use: points(
      'Une séance pour la question et l’hypothèse, une pour le reste',
      'Adoptez-le par consentement',
      'Publiez-le avant le recrutement : c’est ce qui rend le résultat crédible',
    ),
    body: points(
      'La question et l’enjeu : [une phrase, un des huit enjeux]',
      'L’hypothèse : si nous faisons [action], alors [effet], parce que [raison]',
      'Ce qui est neuf : [ce que la recherche dans ce centre n’a pas trouvé]',
      'Le mandat donné aux participant·es : [texte]',
      'Qui participe : [effectif, critères, recrutement]',
      'Les étapes et les dates : [liste]',
      'Le lien avec la décision : [qui fera quoi du résultat, quand]',
      'L’évaluation : [trois questions, mesures, qui, quand]',
      'La documentation : [journal, photos, entretiens, accords]',
      'Les rôles : [qui décide, qui anime, qui documente, qui garantit]',
      'Le budget et les heures : [prévu, qui paie]',
      'Les lignes à ne pas franchir et ce qui ferait arrêter : [liste]',
    ),
    adapt: prose(
      'Dans une petite commune, gardez la question, l’hypothèse, le mandat, le lien avec la décision et l’arrêt. Le reste peut tenir sur un calendrier.',
    ),
    vigilance: points(
      'Une hypothèse qui ne peut pas être fausse n’en est pas une',
      'Prévoyez qui publie si l’essai s’arrête',
    ),
  },
  sources: [pages.labWay, pages.labAct, pages.smicval, pages.betterConvention],
}
