import { defineTexts } from '#kit/texts.ts'
import type { Station, StopReason } from '../stage.ts'

type StationWords = Readonly<Record<Station, string>>

export const stageTexts = defineTexts(
  {
    undoNamed: {
      stopped: 'l’arrêt de l’expérimentation',
      resumed: 'la reprise de l’expérimentation',
    },
    undone: {
      stopped: 'L’arrêt est annulé : l’expérimentation continue.',
      resumed: 'La reprise est annulée : l’expérimentation reste arrêtée.',
    },
    undoneReason: {
      stopped: 'Arrêt annulé dans la minute par la personne qui l’avait décidé.',
      resumed: 'Reprise annulée dans la minute par la personne qui l’avait décidée.',
    },
    line: 'Où en est l’expérimentation',
    stations: {
      idea: 'Idée',
      framing: 'Cadrage',
      agreement: 'Accord',
      protocol: 'Protocole',
      running: 'En cours',
      evaluation: 'Évaluation',
      documentation: 'Documentation',
      dissemination: 'Diffusion',
    } satisfies StationWords as StationWords,
    stopped: 'Arrêtée',
    since: (day: string) => `depuis le ${day}`,
    before: (day: string) => `avant le ${day}`,
    stoppedOn: (day: string) => `arrêtée le ${day}`,
    reasons: {
      'too-few-participants': 'Trop peu de personnes ont participé',
      'political-change': 'Le portage politique a changé',
      'funding-lost': 'Le financement n’est plus là',
      'territory-withdrew': 'Le territoire s’est retiré',
      'stop-criterion-met': 'Un critère d’arrêt écrit d’avance est atteint',
      'external-event': 'Un événement extérieur l’empêche',
      'question-answered-elsewhere': 'La question a trouvé sa réponse ailleurs',
      'method-unworkable': 'La méthode ne peut pas être mise en œuvre',
      other: 'Une autre raison, dite ci-dessous',
    } satisfies Record<StopReason, string> as Readonly<Record<StopReason, string>>,
  },
  {
    undoNamed: { stopped: 'the stop of the experiment', resumed: 'the resuming of the experiment' },
    undone: {
      stopped: 'The stop is undone: the experiment goes on.',
      resumed: 'The resuming is undone: the experiment stays stopped.',
    },
    undoneReason: {
      stopped: 'Stop undone within the minute by the person who had decided it.',
      resumed: 'Resuming undone within the minute by the person who had decided it.',
    },
    line: 'Where the experiment stands',
    stations: {
      idea: 'Idea',
      framing: 'Framing',
      agreement: 'Agreement',
      protocol: 'Protocol',
      running: 'Under way',
      evaluation: 'Evaluation',
      documentation: 'Documentation',
      dissemination: 'Dissemination',
    },
    stopped: 'Stopped',
    since: (day) => `since ${day}`,
    before: (day) => `before ${day}`,
    stoppedOn: (day) => `stopped on ${day}`,
    reasons: {
      'too-few-participants': 'Too few people took part',
      'political-change': 'Political support has changed',
      'funding-lost': 'The funding is gone',
      'territory-withdrew': 'The territory withdrew',
      'stop-criterion-met': 'A stop criterion written beforehand was met',
      'external-event': 'An outside event prevents it',
      'question-answered-elsewhere': 'The question was answered elsewhere',
      'method-unworkable': 'The method cannot be carried out',
      other: 'Another reason, given below',
    },
  },
)
