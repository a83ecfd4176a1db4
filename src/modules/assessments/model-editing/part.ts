/** What this sub-room adds to the plate of the room. */
export { partRoutes } from './routes/parts.tsx'
export { referentialRoutes } from './routes/referential.tsx'
