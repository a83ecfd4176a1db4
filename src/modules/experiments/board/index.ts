/** What this sub-room does and shows for the others. */
export { headsOf } from './actions/find-head.ts'
export { listGlanceOfExperiments } from './actions/list-glance.ts'
export { listMoments } from './actions/list-moments.ts'
export { listNewsletterItems } from './actions/list-newsletter-items.ts'
export { listOwnExperiments } from './actions/list-own-experiments.ts'
export { listProtocolsToWrite } from './actions/list-protocols-to-write.ts'
export { isNextAtHand, listWaitingInExperiments } from './actions/list-waiting.ts'
export {
  listPlacedExperiments,
  listUnderWay,
  searchExperiments,
} from './store/overview.ts'
