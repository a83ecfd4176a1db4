/** What this sub-room does and shows for the others. */
export { addMandate, recordMandate } from './actions/add-mandate.ts'
export { endMandate } from './actions/end-mandate.ts'
export { endRole } from './actions/end-role.ts'
export { grantRole, recordRole } from './actions/grant-role.ts'
export { mandateEndUndo } from './actions/undo-mandate.ts'
export { roleEndUndo } from './actions/undo-role.ts'
export { listColleagues } from './store/colleagues.ts'
export {
  deleteMandates,
  insertMandates,
  listMandatesAt,
  listMandatesAtMany,
  listMandatesEnding,
  listMandatesOf,
  type MandateOfPerson,
} from './store/mandates.ts'
export {
  heldOf,
  holdsAlready,
  insertRole,
  listHolders,
  listReferents,
  listRolesHeld,
  listRolesOverTime,
  type Referent,
} from './store/roles.ts'
export { listSeenSince, listViewers } from './store/viewers.ts'
