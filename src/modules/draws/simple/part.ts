/** What this sub-room adds to the plate of the room. */
export { simpleRoutes } from './routes/simple.tsx'
