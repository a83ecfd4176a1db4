/** What this sub-room adds to the plate of the room. */
export { prepareRoutes } from './routes/prepare.tsx'
export { proposalRoutes } from './routes/proposal.tsx'
export { reviewRoutes } from './routes/review.tsx'
