/** What this sub-room adds to the plate of the room. */
export { changeRoutes } from './routes/changes.tsx'
