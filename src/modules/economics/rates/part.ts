/** What this sub-room adds to the plate of the room. */
export { rateRoutes } from './routes/rates.tsx'
