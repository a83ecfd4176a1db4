/** What this sub-room adds to the plate of the room. */
export { sourceRemoved } from './actions/keep-source.ts'
export { sourceEditedUndo, sourceRemovedUndo } from './actions/undo-source.ts'
export { sourceRoutes } from './routes/sources.tsx'
export { dropLeftBehind } from './store/removal.ts'
