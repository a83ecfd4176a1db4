/** What this sub-room adds to the plate of the room. */
export { guideRoutes } from './routes/guide.tsx'
export { takeRoutes } from './routes/take.tsx'
