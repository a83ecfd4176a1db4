/** What this sub-room adds to the plate of the room. */
export { drawRoutes } from './routes/draws.tsx'
