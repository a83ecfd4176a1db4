/** What this sub-room adds to the plate of the room. */
export { fileRoutes } from './routes/files.tsx'
export { letterListRoutes } from './routes/letter-lists.ts'
