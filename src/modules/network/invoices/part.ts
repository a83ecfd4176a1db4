/** What this sub-room adds to the plate of the room. */
export { billingRoutes } from './routes/billing.tsx'
export { invoiceRoutes } from './routes/invoices.tsx'
export { renewalRoutes } from './routes/renewals.tsx'
