/** What this sub-room adds to the plate of the room. */
export { contributionRoutes } from './routes/contributions.tsx'
export { decisionRoutes } from './routes/decisions.tsx'
export { reviewRoutes } from './routes/review.tsx'
