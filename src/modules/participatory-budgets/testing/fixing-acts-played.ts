import type { ActsWith } from '#kit/fixing-act.ts'
import type { fixingActs } from '../fixing-acts.ts'

type Columns = 'settledBefore' | 'endedWithReason' | 'tells'

/** The act of an edition for which something waits: where it is played. */
export const fixingActsPlayed = {
  'prepare-vote':
    'actions/refusals.test.ts#no vote is prepared while an answer or a consent is owed',
} satisfies Record<ActsWith<typeof fixingActs, Columns>, string>
