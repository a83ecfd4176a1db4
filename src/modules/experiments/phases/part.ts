/** What this sub-room adds to the plate of the room. */
export { phaseRoutes } from './routes/phases.tsx'
