/** What this sub-room adds to the plate of the room. */
export { prepareRoutes } from './routes/prepare.tsx'
