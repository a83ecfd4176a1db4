/** What this sub-room adds to the plate of the room. */
export { teamRoutes } from './routes/team.tsx'
