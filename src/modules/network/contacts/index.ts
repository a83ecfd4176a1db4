/** What this sub-room does and shows for the others. */
export { addContact } from './actions/add-contact.ts'
export { dropUnused } from './actions/drop-unused.ts'
export { contactStep } from './actions/first-step.ts'
export {
  type ImportedContacts,
  type ImportRefusal,
  importContacts,
} from './actions/import-contacts.ts'
export { contactRemoved } from './actions/remove-contact.ts'
export { renewContact } from './actions/renew-contact.ts'
export {
  importAnnouncement,
  importGroup,
  undoAnnouncement,
  undoGroup,
} from './actions/run-import.ts'
export { contactEditUndo } from './actions/undo-edit.ts'
export { contactRemovedUndo } from './actions/undo-removal.ts'
export { successorLetter } from './mails/first-notice.ts'
export { fileSentence, readContactFile } from './routes/file.ts'
export {
  contactsOfPerson,
  deleteContactsBefore,
  deleteContactsOf,
  findContact,
  findContactOf,
  listContactsAt,
} from './store/contacts.ts'
export { deleteLinesOf, deleteOldImports, deleteOldMappings } from './store/imports.ts'
