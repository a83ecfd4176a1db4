/** What this sub-room adds to the plate of the room. */
export { healthRoutes } from './routes/health.tsx'
export { networkRoutes } from './routes/network.tsx'
