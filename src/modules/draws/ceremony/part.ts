/** What this sub-room adds to the plate of the room. */
export { ceremonyRoutes } from './routes/ceremony.tsx'
export { emptySeatRoutes } from './routes/empty-seats.tsx'
