/** What this sub-room adds to the plate of the room. */
export { surveyScanRoutes } from './routes/survey-scans.tsx'
