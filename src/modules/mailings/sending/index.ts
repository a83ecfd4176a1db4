/** What this sub-room does and shows for the others. */
export { mailingDiscussed } from './actions/find-discussed.ts'
export { findReport } from './actions/find-report.ts'
export { leaveOnTime } from './actions/leave-on-time.ts'
export { queueMailing } from './actions/queue-mailing.ts'
export { type Recorded, recordReturn } from './actions/record-return.ts'
export { sendLetter } from './actions/send-letter.ts'
export { cancelUndo } from './actions/undo-cancel.ts'
export { scheduleUndo, unscheduleUndo } from './actions/undo-hour.ts'
export {
  isHeld,
  keepLease,
  listTakeable,
  openLease,
  pauseAsleep,
  takeLease,
} from './store/leases.ts'
export { listDue } from './store/mailings.ts'
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
