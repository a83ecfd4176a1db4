import { points, prose } from './case.ts'
import { poitiers } from './case-poitiers.ts'
import { smicval } from './case-smicval.ts'
import type { StarterMethod } from './sheet.ts'
import { pages } from './sheet-sources.ts'

export const drawDoors: StarterMethod = {
  kind: 'method',
  title: 'Tirer des adresses au sort, puis frapper aux portes',
  lead: 'Comment inviter des personnes qui ne répondraient ni à une lettre ni à un appel ?',
  challenges: ['diversify_participants', 'restore_trust'],
  themes: ['institutions'],
  methods: ['tirage au sort', 'porte-à-porte'],
  facets: {
    publics: ['residents', 'far-from-it', 'elected'],
    levels: ['involve', 'collaborate'],
    phases: ['design', 'decision'],
    pillars: ['representation', 'participation'],
    scales: ['neighbourhood', 'municipality'],
  },
  evidence: {
    level: 2,
    reason:
      'Une ville l’a fait à grande échelle et l’a fait évaluer ; un syndicat a essayé une forme légère. Deux cas ne font pas une règle.',
  },
  essential: {
    what: 'Le hasard désigne des adresses ; des binômes vont inviter en personne',
    who: 'Des binômes, si possible un·e élu·e et un·e agent·e',
    when: 'Le soir et le samedi, deux passages par adresse',
    result: 'Un groupe plus divers et une première conversation qui compte',
    limits: 'Fait bien venir ; ne suffit pas à faire rester',
    redo: 'Le cadastre donne les adresses, sans fichier acheté',
  },
  sections: {
    summary: prose(
      'Une adresse n’a ni nom ni profession : la tirer au sort n’écarte personne. Aller y frapper fait le reste. À Poitiers, une vingtaine d’élu·es et cinq agent·es y ont passé vingt et une soirées d’hiver pour recruter cent membres.',
    ),
    purpose: prose(
      'Atteindre celles et ceux qui ne sont sur aucune liste ou qui n’ouvrent pas leur courrier, et donner à l’invitation un visage. La méthode change aussi celles et ceux qui frappent : on ne voit plus sa ville de la même façon.',
    ),
    notFor: points(
      'Un territoire très étendu sans relais sur place',
      'Une équipe qui ne peut pas revenir une seconde fois aux portes restées fermées',
      'Une invitation urgente : il faut des semaines',
    ),
    size: prose(
      'De quinze personnes, au SMICVAL, en trois jours, à cent personnes, à Poitiers, en un hiver.',
    ),
    time: prose(
      'À Poitiers, vingt et une soirées. Au SMICVAL, trois jours consécutifs. Ajoutez une demi-journée de préparation par binôme.',
    ),
    cost: prose(
      'Non publié. La dépense principale est le temps des personnes qui frappent ; notez-le, soir par soir.',
    ),
    vigilance: points(
      'Le binôme ne choisit pas les portes qui ont l’air accueillantes : il suit la liste',
      'Ne gardez rien sur les portes qui ont refusé',
      'Une porte fermée n’est pas un refus : comptez-les à part',
      'Poitiers en a tiré la leçon : le recrutement améliore la diversité, il ne garantit pas la présence dans la durée',
    ),
    advice: points(
      'Mettez un·e élu·e dans chaque binôme : c’est ce qui surprend et ce qui décide',
      'Partez avec des tablettes de rendez-vous, pas avec un tract',
      'Prévoyez qui gardera les enfants et qui ira chercher en voiture : on vous le demandera sur le pas de la porte',
    ),
  },
  steps: [
    'Tirer des adresses au sort, en public, à partir du cadastre ou d’une carte',
    'Former les binômes : présentation en une minute, réponses aux dix questions qui reviennent',
    'Annoncer le passage par une affichette ou un mot dans la boîte',
    'Frapper, inviter, noter un seul mot par porte : absence, refus, à rappeler, oui',
    'Repasser à une autre heure',
    'Remplir les places selon les critères écrits d’avance, puis rappeler avant la première séance',
  ],
  seenIn: [poitiers, smicval],
  sources: [pages.poitiers, pages.poitiersDoors, pages.poitiersRules, pages.smicval],
}
