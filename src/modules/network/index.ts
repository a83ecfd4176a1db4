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
export { billSold, listSoldInvoices, type SoldInvoice } from './invoices/index.ts'
export type { InvoiceLine } from './invoices/nouns.ts'
export { reachMembers } from './members/index.ts'
export { listMembers } from './membership/index.ts'
export { mayKeepAccounts } from './membership-permissions.ts'
export { listNeeds, listWatchers, sayNeed } from './needs/index.ts'
export { matchNeed } from './needs/nouns.ts'
export { membershipPaths } from './paths/membership.ts'
export { needPaths } from './paths/need.ts'
export { speaksFor } from './permissions.ts'
