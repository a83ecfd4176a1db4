/** What this sub-room adds to the plate of the room. */
export { dossierRoutes } from './routes/dossier.tsx'
