/** What this sub-room adds to the plate of the room. */
export { importedMapRoutes, importRoutes } from './routes/imports.tsx'
