export { calendarText } from './documents/calendar.ts'
export { qrSvg } from './documents/qr.ts'
export { listAttended } from './organising/index.ts'
export { QrSquare } from './pages/QrSquare.tsx'
export {
  eventPath as networkEventPath,
  managePaths as eventManagePaths,
  paths as eventPaths,
  pathTo as eventPathTo,
} from './paths.ts'
export { maySeeEvent } from './permissions.ts'
export { listOwnSeats, listRegistrations, seatOwner } from './seating/index.ts'
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
export { findEventBySlug, listEventsBySlug, listEventsSince } from './store/events.ts'
export { instantOf } from './zoned-time.ts'
