/** The door: what the command line and later rooms may take. */

export { hasSignedDeclaration } from './actions/has-signed.ts'
export {
  type ImportedContacts,
  type ImportRefusal,
  importContacts,
} from './actions/import-contacts.ts'
export { listCollegeMembers } from './actions/list-college-members.ts'
export { reachMembers } from './actions/reach-members.ts'
export { sayNeed } from './actions/say-need.ts'
export type { CollegeRoll } from './college-roll.ts'
export { matchNeed } from './need.ts'
export { needPaths } from './need-paths.ts'
export { speaksFor } from './permissions.ts'
export { fileSentence, readContactFile } from './routes/contact-file.ts'
export { listMembers } from './store/memberships.ts'
export { listNeeds, listWatchers } from './store/needs.ts'
export { importTexts } from './texts/contact-import.ts'
