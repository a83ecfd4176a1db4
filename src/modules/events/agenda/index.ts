/** What this sub-room does and shows for the others. */
export { searchEvents } from './actions/search-events.ts'
export { EventCard } from './pages/AgendaPage.tsx'
export { drawEvent } from './routes/event.tsx'
