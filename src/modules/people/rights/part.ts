/** What this sub-room adds to the plate of the room. */
export { myDataRoutes } from './routes/my-data.tsx'
export { yourDataRoutes } from './routes/your-data.tsx'
