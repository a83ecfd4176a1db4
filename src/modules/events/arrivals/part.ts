/** What this sub-room adds to the plate of the room. */
export { checkInRoutes } from './routes/check-in.tsx'
export { eventRollRoutes } from './routes/event-rolls.tsx'
export { ownPresenceRoutes } from './routes/own-presence.tsx'
export { presenceRoutes } from './routes/presences.tsx'
