/** What this sub-room adds to the plate of the room. */
export { protocolFreezingRoutes } from './routes/freezing.tsx'
