/** What this sub-room adds to the plate of the room. */
export { collegeRoutes } from './routes/colleges.tsx'
export { collegePlaceRoutes } from './routes/place-grid.tsx'
