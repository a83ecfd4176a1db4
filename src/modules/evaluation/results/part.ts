/** What this sub-room adds to the plate of the room. */
export { computeRoutes } from './routes/compute.tsx'
