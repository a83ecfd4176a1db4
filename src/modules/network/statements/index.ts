/** What this sub-room does and shows for the others. */
export { deleteImport, insertImport } from './store/payment-imports.ts'
