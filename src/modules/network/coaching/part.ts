/** What this sub-room adds to the plate of the room. */
export { coachingRoutes } from './routes/coaching.tsx'
