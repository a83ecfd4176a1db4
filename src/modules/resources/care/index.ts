/** What this sub-room does and shows for the others. */
export { bringBackUndo, retireUndo } from './actions/undo-retirement.ts'
export { careTimetable } from './jobs/care.ts'
export { forgetUncited, listDead, listTitles } from './store/care.ts'
export { moveSlug } from './store/retirement.ts'
