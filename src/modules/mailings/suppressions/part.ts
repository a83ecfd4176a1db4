/** What this sub-room adds to the plate of the room. */
export { suppressionRoutes } from './routes/suppressions.tsx'
