/** What this sub-room adds to the plate of the room. */
export { followUpRoutes } from './routes/follow-up.tsx'
export { logbookRoutes } from './routes/logbook.tsx'
