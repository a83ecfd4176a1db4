/** What this sub-room adds to the plate of the room. */
export { searchRoutes } from './routes/search.tsx'
