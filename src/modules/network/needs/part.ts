/** What this sub-room adds to the plate of the room. */
export { needRoutes } from './routes/needs.tsx'
