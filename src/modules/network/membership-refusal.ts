import type { FeeUnknown } from './fee-band.ts'
import type { DatesProblem } from './membership.ts'

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
  | DatesProblem
  | FeeUnknown
