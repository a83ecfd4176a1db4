/** What this sub-room adds to the plate of the room. */
export { proceedingsRoutes } from './routes/proceedings.tsx'
