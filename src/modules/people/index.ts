/** The door of this room: what other rooms, the edge and the command line may take. */

export {
  type MandateToRecord,
  recordMandate,
} from './actions/add-mandate.ts'
export { createFirstLink, createSignInLink } from './actions/create-sign-in-link.ts'
export { endRole } from './actions/end-role.ts'
export {
  type Contact,
  findContacts,
  findPersonName,
  findPersonNames,
  findPublicNames,
} from './actions/find-names.ts'
export { grantRole, type RoleToGrant, recordRole } from './actions/grant-role.ts'
export {
  type ConsentToRecord,
  recordConsent,
  withdrawConsent,
} from './actions/record-consent.ts'
export { type PersonToRecord, recordPerson } from './actions/record-person.ts'
export type { NamedPlace, PlaceBook } from './contributions.ts'
export { demoPeople } from './demo-people.ts'
export type { Mandate } from './mandate.ts'
export { paths as peoplePaths } from './paths.ts'
export { needsSecondFactor } from './second-factor.ts'
export { listMandatesAt, listMandatesEnding, type MandateOfPerson } from './store/mandates.ts'
export { listAgreeing } from './store/rights.ts'
export { listHolders } from './store/roles.ts'
export { findViewer } from './store/sessions.ts'
export { roleTexts } from './texts/words.ts'
