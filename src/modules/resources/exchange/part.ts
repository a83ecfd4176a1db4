/** What this sub-room adds to the plate of the room. */
export { exchangeRoutes } from './routes/exchange.ts'
