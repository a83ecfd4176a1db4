/** What things are here, for the others: pure, with their words. */
export { longest, partValues, readPart } from './part-form.ts'
export { type Control, type FieldSpec, type Part, partAt, partOfField, partsOf } from './parts.ts'
export {
  type DecideRefusal,
  decideProblem,
  isBehind,
  isOwnText,
  type SubmitRefusal,
  secondReaders,
  submitProblem,
  type TextHands,
  unsaidIn,
} from './review.ts'
export type {
  BroughtText,
  BroughtTexts,
  Comment,
  DeadSeen,
  DecisionKind,
  DecisionSeen,
  DraftObstacle,
  DueSeen,
  InvitationSeen,
  Waiting,
  WriterSeen,
  WritingDraft,
  WrittenSeen,
} from './seen.ts'
export { beginsPerDay, cameTooQuickly, type Sign, signsOf } from './signs.ts'
export {
  commentShape,
  decisionShape,
  newcomerShape,
  retireShape,
  sendingShape,
  settledShape,
  settlingShape,
  slugIn,
  startShape,
  versionAskedShape,
} from './start.ts'
export { choicesOf, fieldWords, isCoded, levelsOf, optionsOf } from './texts/field-words.ts'
export { togetherTexts } from './texts/together.ts'
export { writingTexts } from './texts/writing.ts'
export { fieldHint, fieldLabel, partTitle, writingFieldTexts } from './texts/writing-fields.ts'
export {
  invitationDays,
  invitationShape,
  invitationsOfText,
  invitationsPerAddress,
  invitationsPerDay,
  joinShape,
  leaveShape,
} from './together.ts'
export {
  type TranslationProblem,
  translatedPart,
  translationProblem,
  untranslatedFields,
} from './translation.ts'
