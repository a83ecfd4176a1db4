/** What this sub-room adds to the plate of the room. */
export { lineageRoutes } from './routes/lineage.tsx'
export { reuseRoutes } from './routes/reuse.tsx'
