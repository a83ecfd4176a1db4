import type { ConsentRefusal } from './consent-acts.ts'
import type { ElectionRefusal } from './election-acts.ts'

/** Why an act in a decision could not be done. */
export type DecisionRefusal =
  | 'not-found'
  | 'forbidden'
  | ConsentRefusal
  | ElectionRefusal
  | 'not-of-the-circle'
  | 'role-elsewhere'
  | 'nobody-present'
  | 'words-missing'
  | 'tie-missing'
  | 'reason-missing'
  | 'same-words'
  | 'no-seat'
  | 'experiment-unknown'
  | 'protocol-not-begun'
  | 'protocol-moved-on'
  | 'no-review'
  | 'not-reopenable'
  | 'reopen-reason'
  | 'no-wider-circle'
  /** A review, or an end, on a day that is over. */
  | 'day-passed'
  | 'day-too-far'
