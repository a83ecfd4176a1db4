/** What this sub-room does and shows for the others. */
export { suppressGone } from './actions/suppress-address.ts'
export {
  countSoftBounce,
  findSuppression,
  lift,
  listSuppressed,
  suppress,
} from './store/suppressions.ts'
