/** What this sub-room adds to the plate of the room. */
export { criteriaRoutes } from './routes/criteria.tsx'
export { stageRoutes } from './routes/stages.tsx'
