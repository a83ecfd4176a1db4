/** The door: what the command line and later rooms may take. */
export {
  type ImportedContacts,
  type ImportRefusal,
  importContacts,
} from './actions/import-contacts.ts'
export { fileSentence, readContactFile } from './routes/contact-file.ts'
export { importTexts } from './texts/contact-import.ts'
