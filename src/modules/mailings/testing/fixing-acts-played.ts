import type { ActsWith } from '#kit/fixing-act.ts'
import type { fixingActs } from '../fixing-acts.ts'

/** The acts of a letter that tell somebody: where they are played, with a post office that takes and refuses. */
export const fixingActsPlayed = {
  send: 'jobs/sender.test.ts#reaches everyone once, in order, filled for each, with its own return address',
} satisfies Record<ActsWith<typeof fixingActs, 'tells'>, string>
