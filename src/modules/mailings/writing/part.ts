/** What this sub-room adds to the plate of the room. */
export { blockRoutes } from './routes/letter-blocks.tsx'
export { previewRoutes } from './routes/letter-preview.ts'
export { letterVersionRoutes } from './routes/versions.tsx'
export { writingRoutes } from './routes/writing.tsx'
