/** What this sub-room adds to the plate of the room. */
export { segmentRoutes } from './routes/segments.tsx'
