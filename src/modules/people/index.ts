/** The door of this room: what other rooms, the edge and the command line may take. */

export type { PlaceBook } from './contributions.ts'
export { type DemoPerson, demoPeople } from './demo/people.ts'
export { paths as peoplePaths } from './paths.ts'
export {
  completePerson,
  deleteUnused as deleteUnusedPersons,
  findContacts,
  findKnownFacts,
  findMentioned,
  findPersonNames,
  findPublicNames,
  type KnownFacts,
  keepUntilAtLeast as keepPersonUntil,
  listKnownPersons,
  listPersonsByEmail,
  recordPerson,
  recordPersons,
  searchPersonIds,
  takeBackCompletion,
  writerName,
} from './persons/index.ts'
export { deleteRightsAt } from './rights/index.ts'
export {
  deleteMandates,
  endMandate,
  endRole,
  insertMandates,
  listHolders,
  listMandatesAt,
  listMandatesAtMany,
  listMandatesEnding,
  listReferents,
  type MandateOfPerson,
  type Referent,
  recordMandate,
  recordRole,
} from './roles/index.ts'
export { needsSecondFactor } from './second-factor.ts'
export { createFirstLink, createProvedLink, createSignInLink, findViewer } from './sign-in/index.ts'
export { safePath } from './sign-in/nouns.ts'
export { roleTexts } from './texts/words.ts'
