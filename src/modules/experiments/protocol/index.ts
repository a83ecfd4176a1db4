/** What this sub-room does and shows for the others. */

export { findFrozenPlans } from './actions/find-frozen-plans.ts'
export {
  type OpenProtocol,
  openProtocol,
  type WriteProtocolRefusal,
} from './actions/open-protocol.ts'
export { ProtocolReadOnly } from './pages/ProtocolText.tsx'
export { kindTitlesOf, readableProtocol, readableVersion } from './routes/load.ts'
export { protocolAdoptSection, protocolSection } from './routes/section.tsx'
export { addComment, listComments, markComment } from './store/comments.ts'
export {
  findDraft,
  keepDraft,
  listDraftsAside,
  listOpenDrafts,
  purgeOpenDrafts,
  removeOpenDrafts,
  settleDraft,
} from './store/drafts.ts'
export {
  addAdoption,
  addAmendment,
  addFreeze,
  endAmendment,
  findStanding,
  listAdoptions,
  listFreezes,
  listFrozenAmong,
  reopenAmendment,
} from './store/freezes.ts'
export { addLineage, findLineage, listChildren, listFamily } from './store/lineage.ts'
export { listVersionNames, putVersionName } from './store/version-names.ts'
export {
  beginProtocol,
  findAnswerAt,
  findProtocol,
  findProtocolAt,
  findVersion,
  listPutBack,
  listVersions,
  lockProtocol,
  readProtocol,
  saveVersion,
} from './store/versions.ts'
export { type ProtocolUnsettled, protocolUnsettled, protocolWaits } from './store/waits.ts'
