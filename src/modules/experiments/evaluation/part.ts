/** What this sub-room adds to the plate of the room. */
export { deviationRoutes } from './routes/deviations.tsx'
export { evaluationRoutes } from './routes/evaluation.tsx'
