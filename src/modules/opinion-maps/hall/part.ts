/** What this sub-room adds to the plate of the room. */
export { hallRoutes } from './routes/halls.tsx'
