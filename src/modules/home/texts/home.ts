import { defineTexts } from '#kit/texts.ts'
import { numbered } from '#kit/words.ts'
import type { Station } from '#modules/experiments/index.ts'
import type { Waited } from '../next-step.ts'

type StationWords = Readonly<Record<Station, string>>

const frenchUnits = {
  day: ['jour', 'jours'],
  week: ['semaine', 'semaines'],
  month: ['mois', 'mois'],
} as const

const englishUnits = {
  day: ['day', 'days'],
  week: ['week', 'weeks'],
  month: ['month', 'months'],
} as const

export const homeTexts = defineTexts(
  {
    title: 'Ce que les territoires essaient, ce que ça donne, comment le refaire.',
    lead: 'Des collectivités et des habitant·es testent de nouvelles façons de décider ensemble. Chaque essai est préparé en public, mesuré, raconté, y compris quand il échoue. Tout est réutilisable.',
    search: 'Chercher',
    searchLabel: 'Chercher une expérimentation, une fiche, un territoire',
    byLetter: 'Vous avez reçu un code par la poste ?',
    oftenSearched: 'Souvent cherché :',
    often: ['tirage au sort', 'budget participatif', 'convention citoyenne'],
    mapTitle: 'Où l’on essaie',
    running: 'En cours d’essai',
    allExperiments: (count: string) => `Toutes les expérimentations (${count})`,
    inhabitants: (count: string) => numbered(count, 'habitant·es', 'fr'),
    seekingPlace: 'Cherche un territoire',
    noPlace: 'Pas encore de territoire',
    late: {
      idea: 'L’idée attend une décision',
      framing: 'Le cadrage attend',
      agreement: 'L’accord attend',
      protocol: 'Le protocole attend',
      running: 'Les phases se prolongent',
      evaluation: 'L’évaluation attend',
      documentation: 'La fiche attend',
      dissemination: 'La diffusion attend',
    } satisfies StationWords as StationWords,
    lateSince: (what: string, { count, unit }: Waited) =>
      `${what} depuis ${count} ${frenchUnits[unit][count > 1 ? 1 : 0]}`,
    steps: {
      idea: 'l’idée',
      framing: 'le cadrage',
      agreement: 'l’accord',
      protocol: 'le protocole',
      running: 'le terrain',
      evaluation: 'l’évaluation',
      documentation: 'la fiche',
      dissemination: 'la diffusion',
    } satisfies StationWords as StationWords,
    next: (step: string) => `Prochaine étape : ${step}`,
    nextBy: (step: string, day: string) => `Prochaine étape : ${step}, à partir du ${day}`,
    newSheets: 'Nouvelles fiches',
    allResources: (count: string) => `Le centre de ressources (${count})`,
    meetings: 'Prochains rendez-vous',
    allMeetings: 'Tout l’agenda',
    noMeeting: 'Aucune séance publique n’est prévue pour l’instant.',
    tryTitle: 'Votre collectivité veut essayer ?',
    tryText: 'Trois questions pour commencer, sans compte. Le Labo répond sous dix jours.',
    tryAction: 'Proposer une expérimentation',
    noExperiment: 'Aucune expérimentation n’est encore publiée',
    noExperimentText:
      'La première commence par une proposition : un besoin, une question, un territoire.',
    noExperimentStaff: 'Écrire une première expérimentation',
    noSheet: 'Les premières fiches arrivent',
    noSheetText:
      'Une fiche s’écrit à la fin d’un essai, à partir de ses données, même quand il échoue.',
  },
  {
    title: 'What places try, what comes of it, how to do it again.',
    lead: 'Local authorities and residents test new ways of deciding together. Every trial is prepared in public, measured and told, including when it fails. All of it can be reused.',
    search: 'Search',
    searchLabel: 'Search for an experiment, a sheet, a place',
    byLetter: 'A code came by post?',
    oftenSearched: 'Often searched:',
    often: ['tirage au sort', 'budget participatif', 'convention citoyenne'],
    mapTitle: 'Where things are tried',
    running: 'Being tried now',
    allExperiments: (count: string) => `All experiments (${count})`,
    inhabitants: (count: string) => numbered(count, 'inhabitants', 'en'),
    seekingPlace: 'Looking for a place',
    noPlace: 'No place yet',
    late: {
      idea: 'The idea has been waiting for a decision',
      framing: 'The framing has been waiting',
      agreement: 'The agreement has been waiting',
      protocol: 'The protocol has been waiting',
      running: 'The phases have overrun',
      evaluation: 'The evaluation has been waiting',
      documentation: 'The sheet has been waiting',
      dissemination: 'The dissemination has been waiting',
    },
    lateSince: (what: string, { count, unit }: Waited) =>
      `${what} for ${count} ${englishUnits[unit][count > 1 ? 1 : 0]}`,
    steps: {
      idea: 'the idea',
      framing: 'the framing',
      agreement: 'the agreement',
      protocol: 'the protocol',
      running: 'the field',
      evaluation: 'the evaluation',
      documentation: 'the sheet',
      dissemination: 'the dissemination',
    },
    next: (step: string) => `Next stage: ${step}`,
    nextBy: (step: string, day: string) => `Next stage: ${step}, from ${day}`,
    newSheets: 'New sheets',
    allResources: (count: string) => `The resource centre (${count})`,
    meetings: 'Coming up',
    allMeetings: 'The whole agenda',
    noMeeting: 'No public session is planned for now.',
    tryTitle: 'Would your place like to try?',
    tryText: 'Three questions to begin, without an account. The Lab answers within ten days.',
    tryAction: 'Propose an experiment',
    noExperiment: 'No experiment is published yet',
    noExperimentText: 'The first one begins with a proposal: a need, a question, a place.',
    noExperimentStaff: 'Write a first experiment',
    noSheet: 'The first sheets are coming',
    noSheetText: 'A sheet is written at the end of a trial, from its data, even when it fails.',
  },
)
