/** What things are here, for the others: pure, with their words. */
export { answersBack } from './answers-back.ts'
export { type FrozenAmendment, frozenBytes } from './freeze.ts'
export {
  cloneContent,
  compareFamily,
  type FamilySection,
  type FamilyText,
  type Lineage,
  rootOf,
} from './lineage.ts'
export {
  type AmendRefusal,
  amendable,
  amendmentFreezable,
  type FreezeRefusal,
  freezable,
  holdsAdoption,
  isOpenToWriting,
  type Protocol,
  type ProtocolAdoption,
  type ProtocolFreeze,
  type ProtocolStanding,
  type ProtocolVersion,
  protocolMark,
} from './protocol.ts'
export { type AdoptionForm, adoptionShape, amendmentShape } from './protocol-adoption.ts'
export { commentShape, openComments, type ProtocolComment } from './protocol-comment.ts'
export {
  type Completeness,
  completeness,
  type SectionProgress,
  type SectionState,
} from './protocol-completeness.ts'
export { differences, type SectionDifference } from './protocol-differences.ts'
export { draftDays, fateOf, type ProtocolDraft } from './protocol-draft.ts'
export {
  begunValues,
  formWords,
  itemValues,
  one,
  readItemForm,
  readSectionForm,
  sectionLimits,
  sectionValues,
  several,
  startOf,
} from './protocol-form.ts'
export { mergeAnswers, same } from './protocol-merge.ts'
export {
  milestoneShape,
  phaseValues,
  principleValues,
  readPhaseForm,
  readPrincipleForm,
} from './protocol-phase-form.ts'
export { adoptShape, type ProtocolRequest, requestShape } from './protocol-request.ts'
export { changeRows, type Row, type RowChange, rowsAsJson } from './protocol-rows.ts'
export { firstAnswers } from './protocol-start.ts'
export { longestVersionName, versionNameShape } from './protocol-version-name.ts'
export { questionHref } from './question-href.ts'
export { protocolFreezingTexts } from './texts/freezing.ts'
export { protocolTexts } from './texts/protocol.ts'
export { type ProtocolRefusal, protocolRefusals } from './texts/refusals.ts'
export { versionNames } from './texts/version-names.ts'
