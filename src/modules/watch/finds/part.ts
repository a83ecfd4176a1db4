/** What this sub-room adds to the plate of the room. */
export { fromAddressRoutes } from './routes/from-address.tsx'
export { itemRoutes } from './routes/items.tsx'
export { queueRoutes } from './routes/queue.tsx'
