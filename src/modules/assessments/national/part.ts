/** What this sub-room adds to the plate of the room. */
export { homeRoutes } from './routes/home.tsx'
