/** The door of this room: what other rooms, the edge and the command line may take. */

export type { PlaceBook } from './contributions.ts'
export { type DemoPerson, demoPeople } from './demo/people.ts'
export { SharedAddress } from './pages/SharedAddress.tsx'
export { paths as peoplePaths } from './paths.ts'
export type { AddressHolder } from './person.ts'
export {
  completePerson,
  deleteUnused as deleteUnusedPersons,
  findContacts,
  findKnownFacts,
  findMentioned,
  findOwnAddress,
  findPersonNames,
  findPublicNames,
  findSharedAddresses,
  type KnownFacts,
  keepUntilAtLeast as keepPersonUntil,
  listKnownPersons,
  listPersonsByEmail,
  recordAtMailbox,
  recordByTeam,
  recordPerson,
  recordPersons,
  searchPersonIds,
  takeBackCompletion,
  toldReopenings,
  toldVersions,
  writerName,
} from './persons/index.ts'
export { deleteRightsAt } from './rights/index.ts'
export {
  deleteMandates,
  endMandate,
  endRole,
  insertMandates,
  listColleagues,
  listHolders,
  listMandatesAt,
  listMandatesAtMany,
  listMandatesEnding,
  listMandatesOf,
  listReferents,
  listSeenSince,
  listViewers,
  type MandateOfPerson,
  type Referent,
  recordMandate,
  recordRole,
} from './roles/index.ts'
export { needsSecondFactor } from './second-factor.ts'
export { createFirstLink, createProvedLink, createSignInLink, findViewer } from './sign-in/index.ts'
export { safePath } from './sign-in/nouns.ts'
export { type AddressRefusal, addressRefusals } from './texts/address.ts'
export { roleTexts } from './texts/words.ts'
