/** What this sub-room does and shows for the others. */

export {
  draftResource,
  findDraftObstacle,
  publishDraft,
  retireResource,
} from './actions/draft-resource.ts'
export { resourceDiscussed } from './actions/find-discussed.ts'
export {
  type OpenRefusal,
  type OpenText,
  openText,
  readText,
  writtenResource,
  writtenWords,
} from './actions/open-working.ts'
export {
  findOriginalWords,
  findTranslationProblem,
  type OriginalWords,
} from './actions/original-words.ts'
export { restoreVersion, versionFields } from './actions/restore-version.ts'
export { keepPartDraft, type PartSave, savePart, settlePart } from './actions/save-part.ts'
export {
  decisionLetter,
  invitationLetter,
  reviewLetter,
  startLetter,
  verificationLetter,
} from './mails/writing.ts'
export {
  keepVersion,
  listTranslations,
  listVersions,
  markTranslated,
  setVersionFields,
} from './store/versions.ts'
export {
  fieldsAt,
  findLastEdit,
  findWorking,
  insertWorking,
  lockWorking,
  removeWorking,
  replaceFields,
  setStage,
} from './store/workings.ts'
export {
  addMakers,
  addMakingWriters,
  addWriter,
  countBegun,
  countContribution,
  findStanding,
  forgetMakers,
  listHands,
  listWriters,
  listWrittenBy,
} from './store/writers.ts'
export { findDraft, listOwnDrafts } from './store/writing-drafts.ts'
