/** What this sub-room adds to the plate of the room. */
export { riskRoutes } from './routes/risks.tsx'
