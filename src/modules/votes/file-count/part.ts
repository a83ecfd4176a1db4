/** What this sub-room adds to the plate of the room. */
export { countFileRoutes } from './routes/count-file.tsx'
