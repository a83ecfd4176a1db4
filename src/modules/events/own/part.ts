/** What this sub-room adds to the plate of the room. */
export { mineRoutes } from './routes/mine.tsx'
export { myAgendaRoutes } from './routes/my-agenda.tsx'
export { ownEventRoutes } from './routes/own-event.tsx'
