import type { ActsWith } from '#kit/fixing-act.ts'
import type { fixingActs } from '../fixing-acts.ts'

type Columns = 'settledBefore' | 'endedWithReason' | 'tells'

/** The acts of a vote for which something waits, that end something or tell somebody: where they are played. */
export const fixingActsPlayed = {
  open: 'roll/actions/fill-roll.test.ts#lines that look alike do not open without having been looked at',
  extend: 'routes/acts.test.ts#tells whom it must, once, and the organiser who is left to tell',
  shut: 'routes/acts.test.ts#asks what must be said, and does nothing without it',
  count: 'routes/revealing.test.ts#nothing is counted before it is said what to publish, and why',
  cancel: 'routes/acts.test.ts#with a batch that nobody finished, says so on the public page',
} satisfies Record<ActsWith<typeof fixingActs, Columns>, string>
