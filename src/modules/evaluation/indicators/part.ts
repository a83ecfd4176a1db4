/** What this sub-room adds to the plate of the room. */
export { indicatorRoutes } from './routes/indicators.tsx'
