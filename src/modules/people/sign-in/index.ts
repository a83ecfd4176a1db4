/** What this sub-room does and shows for the others. */
export { signInAsked } from './actions/ask-sign-in-link.ts'
export { askEmailChange } from './actions/change-email.ts'
export { closeMySessions, closeOneOfMine } from './actions/close-session.ts'
export { createProvedLink } from './actions/create-proved-link.ts'
export { createFirstLink, createSignInLink } from './actions/create-sign-in-link.ts'
export { findFreshSession, findLiveSession } from './actions/find-session.ts'
export { invitePeople, type PeopleInvited } from './actions/invite-people.ts'
export { invitePerson, type PersonToInvite, withdrawInvitation } from './actions/invite-person.ts'
export { type OpenedSession, openSession } from './actions/open-session.ts'
export { sendSignInLink } from './actions/send-sign-in-link.ts'
export { browserHash } from './routes/sign-in.tsx'
export { writtenRoles } from './routes/written-roles.ts'
export {
  confirmTotp,
  countRecoveryCodes,
  countTries,
  deletePasskey,
  deleteRecoveryCodes,
  deleteTotp,
  findPasskey,
  findTotp,
  hasSecondFactor,
  insertChallenge,
  insertPasskey,
  insertTry,
  listPasskeys,
  savePasskeyUse,
  saveRecoveryCodes,
  saveTotpDraft,
  takeChallenge,
  takeRecoveryCode,
  takeStep,
} from './store/factors.ts'
export { listWaitingInvitations } from './store/invitations.ts'
export {
  askProofElsewhere,
  deleteSession,
  findViewer,
  listSessions,
  markProven,
  type OpenSession,
} from './store/sessions.ts'
