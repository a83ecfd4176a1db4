import type { FixingAct } from '#kit/fixing-act.ts'

/** What may wait while an act would fix something for good: statements that nobody read, appeals that nobody decided. */
type Waiting = 'judgements'

type Written = 'opinion-map.opened' | 'opinion-map.closed'

const nothing = { settledBefore: [], endedWithReason: [], tells: [] } as const

/** Every act of a map that fixes something for good. */
export const fixingActs = {
  /** Its first statements, its charter and what the authority commits to change no more. */
  open: {
    ...nothing,
    by: ['prepare-map.ts#openMap'],
    asks: ['confirmation'],
    writes: ['opinion-map.opened'],
  },
  /** No statement ends without an answer: nothing of it may be ended with a reason instead. */
  close: {
    ...nothing,
    settledBefore: ['judgements'],
    by: ['close-map.ts#closeMap'],
    asks: ['confirmation'],
    writes: ['opinion-map.closed'],
  },
} as const satisfies Readonly<Record<string, FixingAct<Waiting, Written, never>>>
