/** What things are here, for the others: pure, with their words. */
export { type DuplicatePair, type DuplicateReason, findDuplicates } from './duplicate.ts'
export {
  announcedErasure,
  erasureDayProblem,
  erasureOf,
  givenUpOn,
  isGivenUp,
  isWarningDue,
  mayPostpone,
  neededUntil,
} from './erasure-day.ts'
export {
  type DropOutForecast,
  type DropOutLine,
  responseOf,
  stayModel,
  strataOf,
} from './forecast.ts'
export { householdKeys } from './household.ts'
export {
  codeLength,
  codeSigns,
  makeCodes,
  readCode,
  strangeSymbols,
  writtenCode,
} from './letter-code.ts'
export {
  bandOf,
  type FilePerson,
  guessMapping,
  type LineProblem,
  type LineReason,
  type PeopleField,
  type PeopleMapping,
  peopleFields,
  readLine,
} from './people-file.ts'
export { firstWords, inSentences, postalNorm } from './postal-address.ts'
export { addressKept, fullName, noIdentity, type Recruit, type RecruitIdentity } from './recruit.ts'
export { senderOf } from './sender.ts'
export { crumbTexts } from './texts/crumbs.ts'
export { erasureTexts, writtenErasure } from './texts/erasure.ts'
export { letterTexts } from './texts/letter.ts'
export { sessionMoment, sessionsSentence, sessionTexts } from './texts/sessions.ts'
export type { ToldSessions } from './told-sessions.ts'
export {
  answeredBy,
  expectedResponse,
  type WaveSize,
  waveByStratum,
  waveSize,
} from './wave-size.ts'
