/** What this sub-room adds to the plate of the room. */
export { agendaRoutes, framedAgenda } from './routes/agenda.tsx'
export { eventRoutes } from './routes/event.tsx'
