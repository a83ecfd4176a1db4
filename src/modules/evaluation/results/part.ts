/** What this sub-room adds to the plate of the room. */
export { computeRoutes } from './routes/compute.tsx'
export { resultFileRoutes } from './routes/result-files.ts'
export { resultRoutes } from './routes/results.tsx'
