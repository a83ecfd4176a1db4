/** What this sub-room does and shows for the others. */
export { experimentCopy } from './actions/experiment-copy.ts'
