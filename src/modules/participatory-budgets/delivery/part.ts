/** What this sub-room adds to the plate of the room. */
export { deliveryRoutes } from './routes/steps.tsx'
