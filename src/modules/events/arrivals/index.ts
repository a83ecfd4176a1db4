/** What this sub-room does and shows for the others. */
export { doorUndo } from './actions/undo-closing.ts'
