/** What this sub-room adds to the plate of the room. */
export { prospectRoutes } from './routes/prospect.tsx'
export { prospectListRoutes } from './routes/prospects.tsx'
