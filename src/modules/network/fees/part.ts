/** What this sub-room adds to the plate of the room. */
export { feeRoutes } from './routes/fees.tsx'
