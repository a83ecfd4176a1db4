/** What this sub-room adds to the plate of the room. */
export { protocolReadingRoutes } from './routes/reading.tsx'
