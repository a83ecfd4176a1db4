/** What this sub-room does and shows for the others. */
export { type ImportedResources, importResources } from './actions/import-resources.ts'
export { eraseImporter, importListeners, purgeImportLines } from './jobs/imports.ts'
export { readImportFile } from './routes/import-file.ts'
export { importRoutes } from './routes/imports.tsx'
