/** What this sub-room does and shows for the others. */
export { askNoMore } from './actions/ask-no-more.ts'
export { keepForecast, readForecast, type Said } from './actions/keep-forecast.ts'
export { knownBefore } from './actions/known-before.ts'
export { householdOf, keptUntil, makePeople } from './actions/make-people.ts'
export { postponeErasure } from './actions/postpone-erasure.ts'
export { readSessions } from './actions/read-sessions.ts'
export {
  openOwnRecruitment,
  type SetRecruitmentRefusal,
  setRecruitment,
} from './actions/set-recruitment.ts'
export { aboutDraw, addressLines, letterhead, signature } from './documents/letter-parts.ts'
export { DrawPageLink } from './pages/DrawPageLink.tsx'
export { ErasureNotice, PostponeForm } from './pages/PostponeForm.tsx'
export { recruitCrumbs } from './pages/recruit-crumbs.ts'
export {
  haveInvitationsLeft,
  listAddedAnswers,
  saveAddedQuestions,
} from './store/added-questions.ts'
export {
  deleteNotedSessions,
  listNotedSessions,
  putNotedSessions,
} from './store/attended-sessions.ts'
export {
  firstWarned,
  listPostponed,
  listUnfinished,
  noteWarned,
  type Unfinished,
} from './store/erasure-days.ts'
export {
  destroySecret,
  forgetButCode,
  forgetFacts,
  forgetMany,
  forgetNames,
  keepAskedAgain,
  keepSeated,
  listGone,
  listNotSeated,
  listSilent,
  listToErase,
  purgeIdentities,
  purgeUnfinished,
} from './store/forget.ts'
export { codesFingerprint, keyed } from './store/keyed.ts'
export { countLost } from './store/losses.ts'
export { hashesOf, keepOptOutSecret, listOptOuts, optOutSecret } from './store/opt-outs.ts'
export { eraseRecruitPerson, exportRecruit } from './store/recruit-person.ts'
export {
  findRecruitment,
  findWave,
  insertSource,
  insertWave,
  listOpenRecruitments,
  listSources,
  listWaves,
  markWave,
  saveRecruitment,
  saveSharedSeed,
  sourceOfWave,
} from './store/recruitments.ts'
export {
  countByStatus,
  countWaves,
  findByCodeHash,
  findRecruit,
  insertRecruits,
  listRecruits,
  listTaken,
  lockRecruit,
  nextLetterNumber,
  updateRecruit,
} from './store/recruits.ts'
export {
  allowAgain,
  findRegistration,
  flagSameContacts,
  insertDeparture,
  insertRegistration,
  insertRegistrations,
  listAllowedAgain,
  listAskedAgain,
  registerAnswer,
} from './store/registrations.ts'
export { purgeSeatKeys } from './store/seat-keys.ts'
