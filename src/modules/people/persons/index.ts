/** What this sub-room does and shows for the others. */
export { findContacts, findPersonNames, findPublicNames, writerName } from './actions/find-names.ts'
export { findPlace } from './actions/find-place.ts'
export { namesakesOf } from './actions/list-namesakes.ts'
export { recordPerson } from './actions/record-person.ts'
export { recordPersons } from './actions/record-persons.ts'
export { findKnownFacts, type KnownFacts } from './store/known-facts.ts'
export {
  completePerson,
  deleteUnused,
  listKnownPersons,
  listPersonsByEmail,
  searchPersonIds,
  takeBackCompletion,
} from './store/many-persons.ts'
export { findMentioned } from './store/mentions.ts'
export {
  findIdentity,
  findIdentityByEmail,
  findShownAs,
  getSince,
  hasEverCome,
  insertPerson,
  keepUntilAtLeast,
  keepWithAccount,
  listIdentities,
  lockPerson,
  lockSubject,
  markSeen,
  saveEmail,
  saveIdentity,
  saveShownAs,
} from './store/persons.ts'
