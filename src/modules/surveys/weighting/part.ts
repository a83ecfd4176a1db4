/** What this sub-room adds to the plate of the room. */
export { populationRemovedUndo } from './actions/undo-population.ts'
export { populationRoutes } from './routes/populations.tsx'
export { weightRoutes } from './routes/weights.tsx'
