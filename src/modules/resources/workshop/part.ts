/** What this sub-room adds to the plate of the room. */
export { versionRoutes } from './routes/versions.tsx'
export { writingRoutes } from './routes/writing.tsx'
