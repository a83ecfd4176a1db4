/** What this sub-room adds to the plate of the room. */
export { populationRoutes } from './routes/populations.tsx'
export { weightRoutes } from './routes/weights.tsx'
