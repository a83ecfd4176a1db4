/** The door: what the command line and later rooms may take. */

export { listCollegeMembers } from './colleges/index.ts'
export type { CollegeRoll } from './colleges/nouns.ts'
export {
  fileSentence,
  type ImportedContacts,
  type ImportRefusal,
  importContacts,
  readContactFile,
} from './contacts/index.ts'
export { importTexts } from './contacts/nouns.ts'
export { addCommitment, hasSignedDeclaration } from './declaration/index.ts'
export { reachMembers } from './members/index.ts'
export { listMembers } from './membership/index.ts'
export { listNeeds, listWatchers, sayNeed } from './needs/index.ts'
export { matchNeed } from './needs/nouns.ts'
export { needPaths } from './paths/need.ts'
export { speaksFor } from './permissions.ts'
