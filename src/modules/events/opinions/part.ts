/** What this sub-room adds to the plate of the room. */
export { opinionRoutes } from './routes/opinions.tsx'
