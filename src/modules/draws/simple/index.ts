/** What this sub-room does and shows for the others. */
export { purgeSimpleDraws } from './store/simple-draws.ts'
