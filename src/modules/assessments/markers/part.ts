/** What this sub-room adds to the plate of the room. */
export { markerRoutes } from './routes/markers.tsx'
