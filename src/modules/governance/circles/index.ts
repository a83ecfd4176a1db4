/** What this sub-room does and shows for the others. */
export { peopleOfCircle } from './actions/people-of-circle.ts'
export {
  circleCloseUndo,
  circleEditUndo,
  roleEndUndo,
  tensionSettledUndo,
  tensionWithdrawnUndo,
} from './actions/undo-circle.ts'
export { mandateEndUndo, memberLeftUndo } from './actions/undo-people.ts'
export { warnMandates } from './actions/warn-mandates.ts'
export {
  eraseCirclePerson,
  exportCirclePerson,
  listMembershipsOf,
  purgeCircles,
} from './store/person.ts'
