/** What this sub-room adds to the plate of the room. */
export { diagnosisRoutes } from './routes/diagnosis.tsx'
