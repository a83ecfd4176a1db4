/** What this sub-room does and shows for the others. */
export { keepContacts } from './actions/keep-contacts.ts'
export { listWithoutAccess, membershipRecipients } from './actions/membership-recipients.ts'
export { openMembership } from './actions/open-membership.ts'
export { placeName, tellJoined, tellPaid, tellPaidTogether } from './actions/tell-membership.ts'
export { leftForTeam, overGivenBack, type PaidNews, paidForTeam } from './mails/news.ts'
export { type PersonToTell, WhoIsTold } from './pages/WhoIsTold.tsx'
export { contactsShown } from './routes/contacts.ts'
export { keepers } from './routes/keepers.ts'
export {
  addMembershipContact,
  findJoinAnswers,
  findMembershipByToken,
  listMembershipContacts,
  saveJoinAnswers,
} from './store/contacts.ts'
export {
  deleteMembershipsBySource,
  findMembership,
  findOpenMembership,
  insertMembership,
  listMembers,
  listMemberships,
  listMembershipsOf,
  lockMembership,
  lockMembershipsOf,
  saveMembership,
} from './store/memberships.ts'
