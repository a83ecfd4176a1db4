import type { FixingAct } from '#kit/fixing-act.ts'
import type { LogKind } from './draw-log.ts'

/** What may wait in a draw while an act would fix something for good. Each has its sentence and its page. */
export const waitingKinds = [
  /** Two registrations that may be one person. */
  'duplicates',
  /** Paper forms typed once, or twice and otherwise. */
  'paper-sheets',
  /** Registered, and to be looked at by a person: a conflict of interest. */
  'unchecked',
  /** Sheets of calls that are out and not typed back. */
  'call-sheets',
  /** Call-backs that were promised. */
  'call-backs',
  /** Said yes to a caller, and nobody registered them. */
  'agreed',
  /** Registrations that were begun on a screen and not sent. */
  'drafts',
  /** A list of letters fixed, whose round has not spoken. */
  'letter-list',
  /** Waves made, and not posted. */
  'letters',
  /** Registration was announced open for some days more. */
  'days-left',
  /** Posted letters that nobody answered, while those days are still announced: a sheet may be on its way. */
  'letters-out',
  /** Relaxations of quotas that wait for a second signature. */
  'relaxation',
  /** Seats whose holder nobody told. */
  'seats-untold',
  /** Seats whose holder was told and has not answered. */
  'seats-unanswered',
  /** Seats that the next batch of replacements may fill. */
  'seats-vacant',
  /** Seats that the rule left empty, of which nobody has decided. */
  'seats-undecided',
  /** Decisions that wait for a second signature. */
  'decisions',
] as const
export type WaitingKind = (typeof waitingKinds)[number]

/** Whom an act may tell, by mail or, without one, by a list of letters and calls. */
export type ToldKind = 'registered' | 'seated' | 'unanswered' | 'newcomers' | 'set-aside'

type DrawAct = FixingAct<WaitingKind, LogKind, ToldKind>

const nothing = { settledBefore: [], endedWithReason: [] } as const

/** All that may wait while people register. */
const whileRecruiting = [
  'duplicates',
  'paper-sheets',
  'unchecked',
  'call-sheets',
  'call-backs',
  'agreed',
  'drafts',
  'letter-list',
  'letters',
  'days-left',
  'letters-out',
] as const satisfies readonly WaitingKind[]

/** All that may wait once the panel is drawn. */
const onceDrawn = [
  'seats-untold',
  'seats-unanswered',
  'seats-vacant',
  'seats-undecided',
  'decisions',
] as const satisfies readonly WaitingKind[]

/**
 * Every act of a draw that fixes something for good. `fixing-acts.test.ts` of the routes plays each cell: what waits is
 * planted and the act refused, or ended with its reason; what is written and who is told is read afterwards.
 */
export const fixingActs = {
  /** The rule becomes public; its gaps and contradictions are refused by `ruleGaps` and `gridProblems`. */
  publish: {
    by: ['write-rule.ts#publishRule'],
    ...nothing,
    asks: ['confirmation'],
    writes: ['rules-published'],
    tells: [],
  },
  /** The list from which a beacon will draw letters. */
  'fix-letters': {
    by: ['fix-letters.ts#fixLetters'],
    settledBefore: ['letter-list'],
    endedWithReason: [],
    asks: ['confirmation'],
    writes: ['letters-fixed'],
    tells: [],
  },
  /** The fingerprint of the codes of a wave, before it is posted. */
  'commit-letters': {
    by: ['make-wave.ts#makeWave'],
    ...nothing,
    asks: ['confirmation'],
    writes: ['mailing-committed'],
    tells: [],
  },
  /** The pool: nobody registers any more. */
  freeze: {
    by: ['freeze-pool.ts#freezePool'],
    settledBefore: ['duplicates', 'paper-sheets', 'unchecked', 'call-sheets', 'letter-list'],
    endedWithReason: ['days-left', 'letters-out', 'call-backs', 'agreed', 'drafts', 'letters'],
    asks: ['confirmation'],
    writes: ['frozen'],
    // Whom the rule keeps out: who sits, or sat, in another panel.
    tells: ['set-aside'],
  },
  /** One person registered twice: the second registration is erased. */
  'settle-duplicate': {
    by: ['settle-duplicate.ts#settleDuplicate'],
    ...nothing,
    asks: ['confirmation'],
    writes: [],
    tells: ['set-aside'],
  },
  /** The list of panels: not for quotas that somebody asked to relax and nobody signed second. */
  list: {
    by: ['list-panels.ts#listPanels'],
    settledBefore: ['relaxation'],
    endedWithReason: [],
    asks: ['confirmation'],
    writes: ['listed'],
    tells: [],
  },
  /** Back before the commitment: a relaxation that nobody signed second is given up. */
  'go-back': {
    by: ['freeze-pool.ts#goBack'],
    settledBefore: [],
    endedWithReason: ['relaxation'],
    asks: ['reason'],
    writes: ['reopened'],
    tells: [],
  },
  /** Everything the chance will meet. */
  commit: {
    by: ['commit-draw.ts#commitDraw'],
    ...nothing,
    asks: ['form'],
    writes: ['committed'],
    tells: [],
  },
  /** The chance itself: the panel is told from the page of the panel, name by name. */
  draw: {
    by: ['hold-draw.ts#enterDice', 'hold-draw.ts#holdDraw'],
    ...nothing,
    asks: ['second-person'],
    writes: ['drawn', 'described'],
    tells: [],
  },
  /** Vacant seats, by the rule. */
  fill: {
    by: ['change-seats.ts#fillVacancies'],
    ...nothing,
    asks: ['confirmation'],
    writes: ['replaced'],
    tells: ['newcomers'],
  },
  /** A seat that nobody can take under the quotas. */
  decide: {
    by: ['decide-seat.ts#proposeDecision', 'decide-seat.ts#acceptDecision'],
    ...nothing,
    asks: ['reason', 'second-person'],
    writes: ['decided'],
    tells: ['newcomers'],
  },
  /** No more replacements. */
  close: {
    by: ['end-draw.ts#closeDraw'],
    settledBefore: ['seats-untold', 'decisions', 'call-sheets'],
    endedWithReason: ['seats-unanswered', 'seats-vacant', 'seats-undecided', 'call-backs'],
    asks: ['confirmation'],
    writes: ['closed'],
    tells: ['unanswered'],
  },
  /** The draw is given up, at any step: with its reason, everything that waited ends with it. */
  void: {
    by: ['end-draw.ts#voidDraw'],
    settledBefore: [],
    endedWithReason: [...whileRecruiting, 'relaxation', ...onceDrawn],
    asks: ['reason'],
    writes: ['voided'],
    tells: ['registered', 'seated'],
  },
} as const satisfies Readonly<Record<string, DrawAct>>

export type FixingActName = keyof typeof fixingActs
