/** What this sub-room adds to the plate of the room. */
export { crossRoutes } from './routes/crosses.tsx'
