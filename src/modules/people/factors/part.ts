/** What this sub-room adds to the plate of the room. */
export { secondFactorRoutes } from './routes/second-factor.tsx'
export { securityRoutes } from './routes/security.tsx'
