/** The door: what later rooms may take. */
export { fillStep, type StepFilled } from './actions/fill-step.ts'
export { keepStepAsTyped } from './actions/keep-step-as-typed.ts'
export { formPlaces, readFormQuestions } from './actions/read-form-questions.ts'
export {
  type PlaceFound,
  placeNamesIn,
  placesShown,
  readSentPlaces,
  standingForm,
} from './actions/read-places.ts'
export {
  type AnswerFile,
  type AnswersGiven,
  answerFile,
  answerFileNames,
  answerFiles,
  answerSheets,
  namesSomebody,
} from './documents/answer-files.ts'
export { aloudIn, type CallSheetAsked, callSheet, questionBlocks } from './documents/call-sheet.ts'
export { conditionSaid } from './editing/condition-said.ts'
export { type DraftChange, type DraftRefusal, emptyDraft } from './editing/draft.ts'
export { draftFaults, type FaultSaid, faultSaid } from './editing/draft-faults.ts'
export { type ChangeSaid, versionsSaid } from './editing/versions-said.ts'
export {
  type AnswerSaid,
  answerSaid,
  fileSaid,
  type StepSaid,
  summaryOf,
} from './filling/answers-said.ts'
export { type Filled, filledFrom, type KeptFiles, shownValues, withSent } from './filling/fields.ts'
export {
  type FormAnswer,
  type FormAnswers,
  type FormAnswersRead,
  type FormQuestions,
  formAnswersOver,
  formAnswersSaid,
  formFilled,
  formValues,
  readFormAnswers,
  withFormAnswers,
} from './filling/form-questions.ts'
export { fieldAtFault, type Named, problemSaid } from './filling/problem-said.ts'
export { readOneForm } from './filling/read-form.ts'
export { type Finished, finish, readStep, resumeAt, type StepRead } from './filling/read-step.ts'
export { addedTo } from './filling/same-page.ts'
export { type Asking, type Step, stepsFor, stepsOf } from './filling/steps.ts'
export { AddedNotice } from './pages/filling/AddedNotice.tsx'
export { AnswersSummary } from './pages/filling/AnswersSummary.tsx'
export { FormQuestionFields } from './pages/filling/FormQuestionFields.tsx'
export {
  LanguageChoice,
  type LanguageChoiceProps,
  languageField,
  languageParameter,
} from './pages/filling/LanguageChoice.tsx'
export { QuestionFields } from './pages/filling/QuestionFields.tsx'
export { QuestionsRead } from './pages/filling/QuestionsRead.tsx'
export { WhereAmI } from './pages/filling/WhereAmI.tsx'
export type { Translated } from './pages/translating/translated.ts'
export {
  type EditedForm,
  editorRoutes,
  type FormQuestionsChange,
  type FormQuestionsChanged,
  formEditorRoutes,
} from './routes/editor.ts'
export { type Edited, type EditorMount, kindNames } from './routes/editor-mount.tsx'
export { translationRoutes } from './routes/translations.tsx'
export { faultTexts } from './texts/faults.ts'
export { lossTexts } from './texts/losses.ts'
export { translatingTexts } from './texts/translating.ts'
export { languageNamed, languageRead, ownNameOf } from './translating/languages.ts'
export type { FixedTexts, SayWords, TranslateRefusal, WordsSaid } from './translating/words-said.ts'
