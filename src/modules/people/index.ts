/** The door of this room: what other rooms, the edge and the command line may take. */
export { recordMandate } from './actions/add-mandate.ts'
export { createProvedLink } from './actions/create-proved-link.ts'
export { createFirstLink, createSignInLink } from './actions/create-sign-in-link.ts'
export { endMandate } from './actions/end-mandate.ts'
export { endRole } from './actions/end-role.ts'
export {
  findContacts,
  findPersonNames,
  findPublicNames,
  writerName,
} from './actions/find-names.ts'
export { recordRole } from './actions/grant-role.ts'
export { recordPerson } from './actions/record-person.ts'
export { recordPersons } from './actions/record-persons.ts'
export type { PlaceBook } from './contributions.ts'
export { type DemoPerson, demoPeople } from './demo-people.ts'
export { paths as peoplePaths } from './paths.ts'
export { needsSecondFactor } from './second-factor.ts'
export { safePath } from './sign-in-link.ts'
export { deleteRightsAt } from './store/erasure.ts'
export { findKnownFacts, type KnownFacts } from './store/known-facts.ts'
export {
  deleteMandates,
  insertMandates,
  listMandatesAt,
  listMandatesAtMany,
  listMandatesEnding,
  type MandateOfPerson,
} from './store/mandates.ts'
export {
  completePerson,
  deleteUnused as deleteUnusedPersons,
  listKnownPersons,
  listPersonsByEmail,
  searchPersonIds,
  takeBackCompletion,
} from './store/many-persons.ts'
export { findMentioned } from './store/mentions.ts'
export { keepUntilAtLeast as keepPersonUntil } from './store/persons.ts'
export { listHolders, listReferents, type Referent } from './store/roles.ts'
export { findViewer } from './store/sessions.ts'
export { roleTexts } from './texts/words.ts'
