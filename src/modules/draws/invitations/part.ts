/** What this sub-room adds to the plate of the room. */
export { communeRoutes } from './routes/communes.tsx'
export { followRoutes } from './routes/follow.tsx'
export { recruitRoutes } from './routes/recruit.tsx'
