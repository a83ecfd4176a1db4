/** What this sub-room does and shows for the others. */
export { listWaitingMemberships } from './actions/list-waiting.ts'
export { reachMembers } from './actions/reach-members.ts'
export { remindRenewals } from './actions/remind-renewals.ts'
export { leaveUndo } from './actions/undo-leaving.ts'
export { exportMembershipPerson, forgetMembershipPerson } from './store/person.ts'
export { purgeMembershipRows } from './store/purge.ts'
