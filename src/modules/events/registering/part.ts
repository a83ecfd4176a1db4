/** What this sub-room adds to the plate of the room. */
export { registerRoutes } from './routes/register.tsx'
