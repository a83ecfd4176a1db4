/** What this sub-room adds to the plate of the room. */
export { listWaitingNotes } from './actions/list-waiting-notes.ts'
export { exportOwnNotes } from './actions/read-notes.ts'
export { noteRoutes } from './routes/notes.tsx'
export { exportWords } from './texts/export-words.ts'
export { noteTexts } from './texts/notes.ts'
