export { calendarText } from './documents/calendar.ts'
export { qrSvg } from './documents/qr.ts'
export { listAttended } from './organising/index.ts'
export { paths as eventPaths, pathTo as eventPathTo } from './paths.ts'
export {
  addParticipants,
  cancelSession,
  changeSession,
  copyPaperSheet,
  countAttendance,
  deleteSetsOf,
  editRunSheet,
  getSet,
  listParticipants,
  listSessions,
  listUpcoming,
  markSessionHeld,
  tickAttendance,
} from './sessions/index.ts'
