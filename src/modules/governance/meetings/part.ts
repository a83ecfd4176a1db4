/** What this sub-room adds to the plate of the room. */
export { meetingFileRoutes } from './routes/meeting-files.ts'
export { meetingRoutes } from './routes/meetings.tsx'
