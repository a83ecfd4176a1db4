/** What this sub-room does and shows for the others. */
export { findReport } from './actions/find-report.ts'
export { queueMailing } from './actions/queue-mailing.ts'
export { type Recorded, recordReturn } from './actions/record-return.ts'
export { sendLetter } from './actions/send-letter.ts'
export { cancelUndo } from './actions/undo-cancel.ts'
export {
  isHeld,
  keepLease,
  listTakeable,
  openLease,
  pauseAsleep,
  takeLease,
} from './store/leases.ts'
export {
  endMailing,
  type FrozenMailing,
  findFrozen,
  leaveAside,
  listWaiting,
  lookAhead,
  type Outcome,
  pauseRefused,
  tellPages,
  turnPage,
  type Waiting,
} from './store/sending.ts'
