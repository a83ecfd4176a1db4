import type { DatesProblem } from './membership.ts'

/** Why the amount of a year cannot be said. */
export type FeeUnknown = 'no-schedule' | 'no-population'

/** Every reason for which an act of this subject is refused; each has its sentence. */
export type MembershipRefusal =
  | 'not-found'
  | 'forbidden'
  | 'not-now'
  | 'already-open'
  | 'deliberation-missing'
  | 'reason-missing'
  | 'billing-missing'
  | 'invoice-open'
  | 'already-credited'
  | 'credit-note'
  | 'invented'
  | 'already-cancelled'
  | 'nothing-over'
  | 'moved-on'
  | 'before-invoice'
  | DatesProblem
  | FeeUnknown
