/** What this sub-room adds to the plate of the room. */
export { themeRemovedUndo } from './actions/undo-theme.ts'
export { bookRoutes } from './routes/book.tsx'
export { sortingRoutes } from './routes/sorting.tsx'
