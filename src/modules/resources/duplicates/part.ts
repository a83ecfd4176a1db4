/** What this sub-room adds to the plate of the room. */
export { mergeRoutes } from './routes/merge.tsx'
