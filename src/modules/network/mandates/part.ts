/** What this sub-room adds to the plate of the room. */
export { mandateRoutes } from './routes/mandates.tsx'
