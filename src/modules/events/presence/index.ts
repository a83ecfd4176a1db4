/** What this sub-room does and shows for the others. */
export {
  type CorrectionRefusal,
  loadForPresences,
  type PresenceLoadRefusal,
  type SheetRefusal,
  tellPresences,
} from './actions/load-presences.ts'
export { eventCrumbs, PresenceTools } from './pages/PresenceTools.tsx'
export { heldPage, loadHeld, loadOwn, type Own } from './routes/presence-load.ts'
export { erasePresences, exportPresences } from './store/presence-people.ts'
export {
  changePresenceSettings,
  countReplayView,
  countReplayViews,
  findPresenceSettings,
  type Holder,
  listHolders,
  listPresences,
  listPresent,
  presenceKey,
  recordPresences,
  replacePresence,
} from './store/presences.ts'
