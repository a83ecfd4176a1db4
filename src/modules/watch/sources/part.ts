/** What this sub-room adds to the plate of the room. */
export { sourceRoutes } from './routes/sources.tsx'
