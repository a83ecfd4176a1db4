/** What this sub-room adds to the plate of the room. */
export { agreementRoutes } from './routes/agreement.tsx'
