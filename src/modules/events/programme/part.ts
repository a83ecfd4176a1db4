/** What this sub-room adds to the plate of the room. */
export { gridRoutes } from './routes/grid.tsx'
export { programmeRoutes } from './routes/programme.tsx'
