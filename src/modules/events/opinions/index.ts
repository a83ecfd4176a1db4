/** What this sub-room does and shows for the others. */
export { askSatisfaction } from './actions/ask-satisfaction.ts'
export {
  countOpinions,
  insertSatisfactionLink,
  keepSatisfaction,
  purgeSatisfaction,
  takeBackAsking,
} from './store/satisfaction.ts'
