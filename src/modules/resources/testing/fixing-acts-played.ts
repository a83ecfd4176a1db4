import type { ActsWith } from '#kit/fixing-act.ts'
import type { fixingActs } from '../fixing-acts.ts'

/** The acts on a resource for which something waits, or that tell somebody: where they are played. */
export const fixingActsPlayed = {
  'publish-writing':
    'review/routes/second-reader.test.ts#a remark without an answer stops sending, accepting and publishing, unless a word is said',
  'publish-reuse':
    'routes/fixing-acts.test.ts#its page asks what the table says, and it writes what the table says',
} satisfies Record<ActsWith<typeof fixingActs, 'settledBefore' | 'tells'>, string>
