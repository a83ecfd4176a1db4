/** What this sub-room adds to the plate of the room. */
export { twinRoutes } from './routes/twins.ts'
