/** What this sub-room does and shows for the others. */
export { askSatisfaction } from './actions/ask-satisfaction.ts'
export {
  insertSatisfactionLink,
  keepSatisfaction,
  purgeSatisfaction,
} from './store/satisfaction.ts'
export { secretMark } from './store/secret-marks.ts'
