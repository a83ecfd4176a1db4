/** What this sub-room adds to the plate of the room. */
export { fileRoutes } from './routes/files.tsx'
