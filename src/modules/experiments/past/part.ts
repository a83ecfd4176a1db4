/** What this sub-room adds to the plate of the room. */
export { pastImportRoutes } from './routes/import.tsx'
