/** What this sub-room adds to the plate of the room. */
export { alertRoutes } from './routes/alerts.tsx'
