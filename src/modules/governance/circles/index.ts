/** What this sub-room does and shows for the others. */
export { governanceDiscussed } from './actions/find-discussed.ts'
export { peopleOfCircle } from './actions/people-of-circle.ts'
export {
  circleCloseUndo,
  circleEditUndo,
  roleEndUndo,
  tensionSettledUndo,
  tensionWithdrawnUndo,
} from './actions/undo-circle.ts'
export { mandateEndUndo, memberLeftUndo } from './actions/undo-people.ts'
export { seatsWrittenUndo } from './actions/undo-seats.ts'
export { taskDoneUndo } from './actions/undo-task.ts'
export { warnMandates } from './actions/warn-mandates.ts'
export {
  eraseCirclePerson,
  exportCirclePerson,
  listMembershipsOf,
  purgeCircles,
} from './store/person.ts'
