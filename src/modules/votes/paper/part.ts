/** What this sub-room adds to the plate of the room. */
export { paperRoutes } from './routes/paper.tsx'
