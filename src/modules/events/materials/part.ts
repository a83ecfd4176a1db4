/** What this sub-room adds to the plate of the room. */
export { materialRoutes } from './routes/materials.tsx'
