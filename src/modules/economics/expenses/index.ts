/** The door: what the rest of the room may run. */
export { addExpense, beginNote, sendNote } from './actions/keep-note.ts'
