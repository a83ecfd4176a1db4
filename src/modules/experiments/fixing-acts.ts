import type { FixingAct } from '#kit/fixing-act.ts'

/** What may wait in an experiment while an act would fix something for good. */
export const waitingKinds = [
  /** Remarks beside the protocol that nobody answered. */
  'remarks',
  /** Texts that met somebody else's, and of which nobody has chosen: a frozen protocol cannot take them any more. */
  'texts-aside',
  /** What the instruments of a phase have not done (`pending` of the contract). */
  'instruments',
  /** Phases that are open: their instruments would go on in an experiment that is over. */
  'open-phases',
] as const
export type WaitingKind = (typeof waitingKinds)[number]

/** The acts that everybody may read in the journal of the house. */
type Written =
  | 'protocol.frozen'
  | 'protocol.amended'
  | 'protocol-amendment.abandoned'
  | 'phase.opened'
  | 'phase.closed'
  | 'phase.cancelled'
  | 'phase.reopened'
  | 'experiment.stopped'
  | 'sheet.published'
  | 'evaluation.filed'

const nothing = { settledBefore: [], endedWithReason: [], tells: [] } as const
const written = {
  settledBefore: ['remarks', 'texts-aside'],
  endedWithReason: [],
  tells: [],
} as const

/**
 * Every act of an experiment that fixes something for good. Gates are passed by requirements that the team reads on the
 * page of stages (`gate.ts`); they have their own table there.
 */
export const fixingActs = {
  'freeze-protocol': {
    ...written,
    by: ['freeze-protocol.ts#freezeProtocol'],
    asks: ['confirmation'],
    writes: ['protocol.frozen'],
  },
  'freeze-amendment': {
    ...written,
    by: ['freeze-protocol-amendment.ts#freezeProtocolAmendment'],
    asks: ['confirmation'],
    writes: ['protocol.amended'],
  },
  /** The frozen text comes back; what was written meanwhile stays in its history. */
  'abandon-amendment': {
    ...nothing,
    settledBefore: ['texts-aside'],
    by: ['abandon-protocol-amendment.ts#abandonProtocolAmendment'],
    asks: ['confirmation'],
    writes: ['protocol-amendment.abandoned'],
  },
  'open-phase': {
    ...nothing,
    by: ['open-phase.ts#openPhase'],
    asks: ['confirmation'],
    writes: ['phase.opened'],
  },
  'close-phase': {
    ...nothing,
    endedWithReason: ['instruments'],
    by: ['close-phase.ts#closePhase'],
    asks: ['confirmation'],
    writes: ['phase.closed'],
  },
  /** Undoes a closing; the journal says why to whoever may read the phase. */
  'reopen-phase': {
    ...nothing,
    by: ['reopen-phase.ts#reopenClosedPhase'],
    asks: ['reason'],
    writes: ['phase.reopened'],
  },
  /** Always with its reason: what the instruments had to do ends with it. */
  'cancel-phase': {
    ...nothing,
    endedWithReason: ['instruments'],
    by: ['cancel-phase.ts#cancelPhase'],
    asks: ['reason'],
    writes: ['phase.cancelled'],
  },
  stop: {
    ...nothing,
    settledBefore: ['open-phases'],
    by: ['stop-experiment.ts#stopExperiment'],
    asks: ['reason'],
    writes: ['experiment.stopped'],
  },
  'publish-sheet': {
    ...nothing,
    by: ['publish-sheet.ts#publishSheet'],
    asks: ['confirmation'],
    writes: ['sheet.published'],
  },
  'file-evaluation': {
    ...nothing,
    by: ['file-evaluation.ts#fileEvaluation'],
    asks: ['form'],
    writes: ['evaluation.filed'],
  },
} as const satisfies Readonly<Record<string, FixingAct<WaitingKind, Written>>>

export type FixingActName = keyof typeof fixingActs
