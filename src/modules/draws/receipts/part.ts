/** What this sub-room adds to the plate of the room. */
export { receiptRoutes } from './routes/receipt.tsx'
