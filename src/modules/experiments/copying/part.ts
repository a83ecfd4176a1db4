/** What this sub-room adds to the plate of the room. */
export { modelRoutes } from './routes/models.tsx'
