/** What this sub-room adds to the plate of the room. */
export { cardRoutes } from './routes/cards.tsx'
