/** What this sub-room adds to the plate of the room. */
export { badgeRoutes } from './routes/badges.tsx'
