/** What this sub-room adds to the plate of the room. */
export { reviewRoutes } from './routes/review.tsx'
