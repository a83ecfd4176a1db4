/** What this sub-room does and shows for the others. */
export { followMerged } from './actions/merge-resources.ts'
export { findMergedBySlug, listMerged } from './store/merge.ts'
