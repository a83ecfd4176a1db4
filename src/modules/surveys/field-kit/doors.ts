import type { Outcome } from '../attempt.ts'

/** A door as the phone tells it; an answer says by itself that somebody answered. */
export const doorOutcomes = [
  'absent',
  'refused',
  'later',
  'unreachable',
] as const satisfies readonly Outcome[]
