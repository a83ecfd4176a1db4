/** What this sub-room adds to the plate of the room. */
export { bookRoutes } from './routes/book.tsx'
export { sortingRoutes } from './routes/sorting.tsx'
