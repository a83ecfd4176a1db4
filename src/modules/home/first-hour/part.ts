export { ownSteps } from './actions/first-steps.ts'
export { firstHourRoutes } from './routes/first-hour.tsx'
