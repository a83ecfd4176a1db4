export { type Answer, type Answers, keptAnswers, type SentFile, type Value } from './answers.ts'
export { faultsOf } from './check.ts'
export { type ComparedQuestion, compareVersions, type QuestionChange } from './compare.ts'
export {
  type Condition,
  holds,
  type Leaf,
  leavesOf,
  questionsIn,
  type Respondent,
} from './condition.ts'
export { answersCsv, cellsOf } from './data/cells.ts'
export { type CodebookEntry, codebookCsv, codebookOf } from './data/codebook.ts'
export { columnsOf, type DataColumn, missingCodes } from './data/columns.ts'
export { dataPackage } from './data/data-package.ts'
export { ddiCodebook } from './data/ddi.ts'
export { importR } from './data/import-r.ts'
export {
  readAlike,
  type Translation,
  type TranslationProblem,
  type TranslationsRead,
  translationsOf,
  withoutLanguage,
  withTranslations,
  withWords,
} from './data/translations.ts'
export {
  descriptionSchema,
  type Kind,
  type KindName,
  type Option,
  type Page,
  type Question,
  type Questionnaire,
  questionsOf,
  type Rewording,
  tagOf,
  type Words,
  wordsIn,
} from './description.ts'
export type { BookSheet, Loss, LossCode } from './exchange/losses.ts'
export { type FormProblem, type FormRead, fromXlsForm } from './exchange/xlsform-in.ts'
export { toXlsForm, type WrittenForm, type WrittenSheet } from './exchange/xlsform-out.ts'
export type { FormProblemCode } from './exchange/xlsform-table.ts'
export { type FrozenQuestionnaire, freezeQuestionnaire } from './freeze.ts'
export { fromLimeSurvey } from './limesurvey/from-limesurvey.ts'
export { isLimeSurvey } from './limesurvey/lime-table.ts'
export { toLimeSurvey, type WrittenLime } from './limesurvey/to-limesurvey.ts'
export { optionsInOrder, orderChance, questionsInOrder, rowsInOrder } from './order.ts'
export { lookOf } from './paper/look-of.ts'
export { paperFields } from './paper/paper-fields.ts'
export { type PaperPlan, paperOf } from './paper/paper-of.ts'
export { paperWordsIn } from './paper/paper-words.ts'
export { sheetFormOf } from './paper/sheet-form-of.ts'
export type { DescriptionProblem, ProblemCode } from './problem.ts'
export { type AnswerProblem, type AnswersRead, askedPages, readAnswers } from './read-answers.ts'
export { type DescriptionRead, readDescription, readQuestionnaire } from './read-description.ts'
export type { AnswerCode, AnswerFault } from './read-value.ts'
export { otherField, partOf, preferNotField, type SentFields } from './sent-fields.ts'
export { fromSurveyJs, isSurveyJs } from './surveyjs/from-surveyjs.ts'
export { fileQuestions, withoutFiles } from './without-files.ts'
