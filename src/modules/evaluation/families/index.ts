/** What this sub-room does for the others. */
export { familySubjects } from './actions/name-subjects.ts'
export { familyPublishedUndo, familyWithdrawnUndo } from './actions/undo-families.ts'
export { dropPastFamilies, listFamilies } from './store/families.ts'
