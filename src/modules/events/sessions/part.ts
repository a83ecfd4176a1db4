/** What this sub-room adds to the plate of the room. */
export { attendanceRoutes } from './routes/attendance.tsx'
export { sessionRollRoutes } from './routes/session-rolls.tsx'
export { sessionRoutes } from './routes/sessions.tsx'
export { setRoutes } from './routes/sets.tsx'
