/** What this sub-room adds to the plate of the room. */
export { paymentImportRoutes } from './routes/payment-imports.tsx'
