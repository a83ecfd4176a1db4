/** What this sub-room does and shows for the others. */
export { purgeImports } from './store/imports.ts'
