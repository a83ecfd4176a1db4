/** What this sub-room adds to the plate of the room. */
export { checkRoutes } from './routes/check.tsx'
export { framedRoutes, framedVote } from './routes/framed.tsx'
export { readRoutes } from './routes/read.tsx'
