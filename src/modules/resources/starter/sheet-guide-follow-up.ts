import { points, prose } from './case.ts'
import { type StarterPage, step } from './sheet.ts'
import { pages } from './sheet-sources.ts'

export const followUpGuide: StarterPage = {
  kind: 'guide',
  title: 'Tenir le droit de suite : répondre à chaque proposition',
  lead: 'Comment éviter qu’un avis citoyen finisse dans un tiroir ?',
  challenges: ['restore_trust', 'whole_policy_cycle'],
  themes: ['institutions'],
  methods: ['convention citoyenne', 'assemblée citoyenne', 'évaluation'],
  facets: {
    publics: ['elected', 'officers'],
    levels: ['inform', 'collaborate'],
    phases: ['decision', 'delivery', 'evaluation'],
    pillars: ['transparency'],
    scales: ['municipality', 'department', 'region'],
  },
  evidence: {
    level: 2,
    reason:
      'Le devoir de suite figure dans les étapes publiées par l’administration et dans les principes de Démocratie Ouverte ; plusieurs fiches de ce centre montrent ce qui arrive sans lui.',
  },
  essential: {
    what: 'Un tableau public : chaque proposition a une réponse, une raison, un nom et une date',
    who: 'Une personne de l’administration qui le tient, un·e élu·e qui le présente',
    when: 'Dès la remise de l’avis, puis tous les six mois',
  },
  sections: {
    summary: prose(
      'La faiblesse la plus citée des démarches participatives n’est ni le tirage ni l’animation : c’est l’après. Un tableau simple, tenu par une personne nommée, y répond presque entièrement.',
    ),
    audience: prose(
      'La personne qui, à la mairie ou à la région, reçoit un avis le jour de la clôture et se demande par où commencer.',
    ),
    context: prose(
      'Dans plusieurs fiches de ce centre, nous avons cherché ce qu’étaient devenues les propositions sans le trouver. Une candidature au cercle d’animation de Démocratie Ouverte le dit autrement : ne pas savoir reprendre le travail des citoyen·nes est pire qu’un effet faible.',
    ),
    body: points(
      'Quatre réponses possibles : retenue, retenue en partie, refusée, transmise',
      'Une raison d’une phrase, lisible par qui a écrit la proposition',
      'Une personne responsable et une date, même pour un refus',
      'Une case d’avancement : pas commencé, en cours, fait, abandonné',
      'Une page publique, avec l’historique : on n’efface pas une réponse, on en ajoute une',
    ),
    material: points(
      'L’avis numéroté, proposition par proposition',
      'Un tableau partagé, ou la page de suivi de cette maison',
      'Le calendrier du conseil',
    ),
    vigilance: points(
      '« À l’étude » n’est pas une réponse : mettez une date ou un refus',
      'Ne regroupez pas deux propositions sans l’accord du groupe qui les a écrites',
      'Une proposition transmise ailleurs reste dans votre tableau jusqu’à la réponse de l’autre',
    ),
    advice: points(
      'Rendez les refus en premier : la suite sera crue',
      'Invitez deux membres du groupe à relire les réponses avant publication',
      'Présentez le tableau au conseil chaque année, le même mois',
    ),
    further: prose(
      'À lire ensuite : « Évaluer une démarche participative » et l’enseignement sur les suites introuvables.',
    ),
  },
  steps: [
    step('Numéroter', 'Le jour de la remise, une ligne par proposition, avec les mots du groupe.'),
    step('Répartir', 'Dans la semaine, chaque ligne reçoit un service et un·e élu·e.'),
    step(
      'Instruire',
      'Chaque service répond aux trois mêmes questions : est-ce à nous ? que faut-il ? à partir de quand ?',
    ),
    step(
      'Décider',
      'Le bureau ou le conseil choisit l’une des quatre réponses et écrit la raison.',
    ),
    step('Rendre', 'En public, devant le groupe, à la date annoncée.'),
    step(
      'Suivre',
      'Tous les six mois, mettre à jour les lignes et prévenir les personnes qui l’ont demandé.',
    ),
    step(
      'Clore',
      'Quand tout est fait ou refusé, écrire ce que la démarche a changé, y compris rien.',
    ),
  ],
  sources: [pages.stateSteps, pages.estEnsemble, pages.candidates, pages.redLines],
}
