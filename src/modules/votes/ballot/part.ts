/** What this sub-room adds to the plate of the room. */
export { ballotRoutes } from './routes/ballot.tsx'
export { entryRoutes } from './routes/entry.tsx'
