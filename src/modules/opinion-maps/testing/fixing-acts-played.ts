import type { ActsWith } from '#kit/fixing-act.ts'
import type { fixingActs } from '../fixing-acts.ts'

type Columns = 'settledBefore' | 'endedWithReason' | 'tells'

/** The act of a map for which something waits: where it is played. */
export const fixingActsPlayed = {
  close:
    'actions/refusals.test.ts#a map is not closed while a statement or an appeal waits, nor before its day',
} satisfies Record<ActsWith<typeof fixingActs, Columns>, string>
