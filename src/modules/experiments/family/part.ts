/** What this sub-room adds to the plate of the room. */
export { protocolFamilyRoutes } from './routes/family.tsx'
