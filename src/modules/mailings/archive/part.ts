/** What this sub-room adds to the plate of the room. */
export { archiveRoutes, letterRoutes } from './routes/archive.tsx'
