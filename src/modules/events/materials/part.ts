/** What this sub-room adds to the plate of the room. */
export { materialRemovedUndo } from './actions/undo-material.ts'
export { materialRoutes } from './routes/materials.tsx'
