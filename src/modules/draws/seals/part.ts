/** What this sub-room adds to the plate of the room. */
export { stampRoutes } from './routes/stamps.tsx'
