/** What this sub-room does and shows for the others. */
export { listCollegeMembers } from './actions/list-college-members.ts'
export {
  collegePlacedUndo,
  collegeRemovedUndo,
  collegeWrittenUndo,
  placesWrittenUndo,
} from './actions/undo-colleges.ts'
export { deleteCollege, saveCollege } from './store/colleges.ts'
