/** What this sub-room does and shows for the others. */
export { type RollReport, rollRoutes } from './routes/roll-routes.tsx'
