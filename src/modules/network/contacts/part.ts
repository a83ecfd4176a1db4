/** What this sub-room adds to the plate of the room. */
export { contactRoutes, oneContactRoutes } from './routes/contacts.tsx'
export { contactImportRoutes } from './routes/import.tsx'
