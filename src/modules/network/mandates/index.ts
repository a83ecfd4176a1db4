/** What this sub-room does and shows for the others. */
export {
  deleteElectionsAt,
  erasePersonFromElections,
  exportHandOvers,
  listHandOvers,
  purgeElections,
} from './store/elections.ts'
