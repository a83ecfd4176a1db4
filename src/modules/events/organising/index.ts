/** What this sub-room does and shows for the others. */
export { copiedEvent } from './actions/event-copied.ts'
export { createEvent, keepReplay, openEvent } from './actions/save-event.ts'
export { createSeries, publishSeries } from './actions/save-series.ts'
export { eventChangeUndo, eventMoveUndo } from './actions/undo-edit.ts'
export { seriesCancelUndo } from './actions/undo-series.ts'
export { managedEvent } from './routes/manage.tsx'
export { listAgenda, listAgendaSessions, listAllEvents, listHosts } from './store/agenda.ts'
export {
  deleteInvented,
  listHosted,
  listInventedSeries,
  listPublicAddresses,
} from './store/announced.ts'
export { listAttended, listLastPresences, listTerritoryPresences } from './store/attended.ts'
