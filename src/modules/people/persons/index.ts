/** What this sub-room does and shows for the others. */
export {
  findContacts,
  findOwnAddress,
  findPersonNames,
  findPublicNames,
  findSharedAddresses,
  writerName,
} from './actions/find-names.ts'
export { findPlace } from './actions/find-place.ts'
export { namesakesOf } from './actions/list-namesakes.ts'
export {
  nameMailbox,
  recordAtMailbox,
  recordByTeam,
  recordPerson,
  settleAddress,
} from './actions/record-person.ts'
export { recordPersons } from './actions/record-persons.ts'
export { toldReopenings } from './actions/told-reopenings.ts'
export { toldVersions } from './actions/told-versions.ts'
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
  findAddressHolders,
  findIdentity,
  findIdentityByEmail,
  findShownAs,
  getSince,
  hasEverCome,
  insertPerson,
  keepUntilAtLeast,
  keepWithAccount,
  listClaiming,
  listIdentities,
  lockPerson,
  lockSubject,
  markProved,
  markSeen,
  saveEmail,
  saveIdentity,
  saveShownAs,
} from './store/persons.ts'
