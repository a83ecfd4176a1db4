/** What this sub-room does and shows for the others. */
export { listMoments } from './actions/list-moments.ts'
export { listNewsletterItems } from './actions/list-newsletter-items.ts'
export {
  listPlacedExperiments,
  listTasksOf,
  listUnderWay,
  searchExperiments,
} from './store/overview.ts'
