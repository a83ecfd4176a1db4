/** What this sub-room does and shows for the others. */
export { pastStep } from './actions/first-step.ts'
export {
  pastAnnouncement,
  pastImportGroup,
  pastUndoAnnouncement,
  pastUndoGroup,
} from './actions/run-import.ts'
export { deleteOldPastImports } from './store/imports.ts'
