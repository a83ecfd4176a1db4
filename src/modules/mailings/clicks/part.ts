/** What this sub-room adds to the plate of the room. */
export { clickRoutes } from './routes/clicks.tsx'
