import { points, prose } from './case.ts'
import type { StarterPage } from './sheet.ts'
import { pages } from './sheet-sources.ts'

export const decisionRecord: StarterPage = {
  kind: 'template',
  title: 'Modèle de relevé de décision par consentement',
  lead: 'Que garder d’une décision pour la retrouver, la comprendre et la réexaminer ?',
  challenges: ['shared_decision'],
  themes: ['institutions'],
  methods: ['décision par consentement', 'élection sans candidat'],
  facets: {
    publics: ['associations', 'officers', 'elected'],
    levels: ['empower'],
    phases: ['decision'],
    pillars: ['transparency', 'cooperation'],
    scales: ['organisation'],
    format: 'document',
  },
  evidence: {
    level: 1,
    reason: 'Modèle rédigé pour cette maison à partir des étapes décrites par les sources.',
  },
  essential: {
    what: 'Une demi-page par décision, rangée dans un registre',
    who: 'La personne qui tient le secrétariat du cercle',
  },
  sections: {
    summary: prose(
      'On retrouve rarement les décisions, et presque jamais leurs raisons. Ce relevé garde les deux, avec la date à laquelle on regardera si cela tient.',
    ),
    audience: prose('Bureau, comité de pilotage, équipe, commission.'),
    use: points(
      'Remplissez-le pendant la réunion, pas après',
      'Relisez à voix haute le texte adopté',
      'Rangez-le avec les autres, numéroté, à une adresse que tout le monde connaît',
    ),
    body: prose(
      'Décision n° [numéro], cercle [nom], le [date].',
      'Le besoin auquel elle répond : [une phrase].',
      'La proposition, version adoptée : [texte exact].',
      points(
        'Portée par : [fonction]',
        'Animée par : [fonction]',
        'Présent·es : [nombre] ; quorum : [nombre]',
      ),
      'Les améliorations retenues : [liste].',
      'Les objections. Pour chacune : [texte] ; valable, oui ou non, pourquoi ; levée par : [changement].',
      'Qui s’en occupe : [fonction]. À partir du : [date].',
      'Réexamen le : [date], par : [cercle].',
      'Pour une élection : rôle, début et fin du mandat, personne choisie, acceptation. Les raisons données sur les personnes ne sont pas recopiées ici.',
    ),
    adapt: prose(
      'Pour un conseil municipal, le relevé accompagne la délibération ; il ne la remplace pas.',
    ),
    vigilance: points(
      'Notez les objections sans le nom de la personne, sauf si elle le demande',
      'Une décision sans date de réexamen devient une habitude',
    ),
  },
  sources: [pages.consentFarm, pages.consentSheets, pages.electionTransition],
}
