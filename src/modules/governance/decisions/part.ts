/** What this sub-room adds to the plate of the room. */
export { decisionRoutes } from './routes/decisions.tsx'
