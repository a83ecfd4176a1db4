/** What things are here, for the others: pure, with their words. */
export {
  chosenValues,
  filterQuery,
  isEmptyFilter,
  parseFilter,
  type ResourceFilter,
  readFilter,
} from './filter.ts'
export { filterWords } from './texts/facet-labels.ts'
export { forgottenBefore, rareForgottenBefore } from './unanswered-search.ts'
