/** What this sub-room adds to the plate of the room. */
export { roleVoteRoutes } from './routes/role-votes.tsx'
