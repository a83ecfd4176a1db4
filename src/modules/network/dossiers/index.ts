/** What this sub-room does and shows for the others. */
export { listMoments } from './actions/list-moments.ts'
export { listSections } from './actions/list-sections.ts'
export { nextStepUndo } from './actions/undo-next-step.ts'
export {
  deleteExchangesAt,
  exportAuthor,
  forgetAuthor,
  insertExchange,
  purgeExchanges,
} from './store/exchanges.ts'
