/** What this sub-room adds to the plate of the room. */
export { mapPaperRoutes } from './routes/map-paper.tsx'
