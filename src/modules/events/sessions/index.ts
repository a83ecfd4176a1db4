/** What this sub-room does and shows for the others. */

export { addParticipants } from './actions/add-participants.ts'
export { cancelSession } from './actions/cancel-session.ts'
export { changeSession } from './actions/change-session.ts'
export { editRunSheet } from './actions/edit-run-sheet.ts'
export { eventDiscussed } from './actions/find-discussed.ts'
export { markSessionHeld } from './actions/hold-session.ts'
export { copyPaperSheet, tickAttendance } from './actions/record-attendance.ts'
export { participantUndo } from './actions/undo-participant.ts'
export { correctionUndo, sessionCancelUndo } from './actions/undo-session.ts'
export { sessionsKind } from './sessions-kind.ts'
export { countAttendance } from './store/attendance-counts.ts'
export {
  eraseParticipant,
  exportParticipant,
  listParticipants,
  purgeIdentities,
} from './store/participants.ts'
export { listSessions, listUpcoming, toSession } from './store/sessions.ts'
export { deleteSetsOf, getSet, hideSets, renameExperimentOfSets } from './store/sets.ts'
