/** What this sub-room does and shows for the others. */
export { networkDiscussed } from './actions/find-discussed.ts'
export { glanceOfNetwork } from './actions/list-glance.ts'
export { networkSubjects } from './actions/name-subjects.ts'
