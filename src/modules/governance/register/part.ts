/** What this sub-room adds to the plate of the room. */
export { decisionRegisterRoutes } from './routes/register.tsx'
