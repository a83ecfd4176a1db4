/** What this sub-room adds to the plate of the room. */
export { gapRoutes } from './routes/gaps.tsx'
