/** What this sub-room does and shows for the others. */
export { reportVisit } from './actions/save-visit.ts'
export { drawVisit } from './routes/visit.tsx'
export {
  eraseVisitor,
  exportVisitor,
  findVisit,
  listHostedVisits,
  purgeJourneys,
  saveVisit,
} from './store/visits.ts'
