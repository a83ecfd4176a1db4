/** What this sub-room adds to the plate of the room. */
export { presenceImportRoutes } from './routes/imports.tsx'
