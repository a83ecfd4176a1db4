/** What this sub-room adds to the plate of the room. */
export { careRoutes } from './routes/care.tsx'
export { withStones } from './routes/said-gone.ts'
