/** What this sub-room adds to the plate of the room. */
export { partRemovedUndo, questionRemovedUndo } from './actions/undo-part.ts'
export { partRoutes } from './routes/parts.tsx'
export { referentialRoutes } from './routes/referential.tsx'
