/** What this sub-room adds to the plate of the room. */
export { visitRoutes } from './routes/visit.tsx'
