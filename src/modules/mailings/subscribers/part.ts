/** What this sub-room adds to the plate of the room. */
export { leavingRoutes } from './routes/leaving.tsx'
export { listRoutes } from './routes/lists.tsx'
export { readerRoutes } from './routes/readers.tsx'
