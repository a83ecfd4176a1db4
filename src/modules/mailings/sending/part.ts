/** What this sub-room adds to the plate of the room. */
export { sendingRoutes } from './routes/sendings.tsx'
