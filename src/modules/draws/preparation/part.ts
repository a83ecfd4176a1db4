/** What this sub-room adds to the plate of the room. */
export { featureRoutes } from './routes/features.tsx'
export { ruleRoutes } from './routes/rule.tsx'
export { trialRoutes } from './routes/trial.tsx'
