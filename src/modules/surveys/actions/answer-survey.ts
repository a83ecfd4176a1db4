import type { SentFields } from '#engines/questionnaires/index.ts'
import { newCode } from '#kit/codes/letter-code.ts'
import { dayOf } from '#kit/dates.ts'
import { chanceHex } from '#kit/ids.ts'
import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import { answerHash, listHash } from '../code-marks.ts'
import { mayKeepSurveys } from '../permissions.ts'
import { randomId } from '../random-id.ts'
import {
  beginAnswer,
  deleteAnswer,
  deleteBegunOtherwise,
  findAnswer,
  lockAnswer,
  type OneAnswer,
  saveFields,
  setSent,
} from '../store/answers.ts'
import { findSurveyOfCode } from '../store/codes.ts'
import { holdSurvey } from '../store/surveys.ts'
import { type Medium, type Survey, takesAnswers } from '../survey.ts'

// Nothing here leaves a line in the audit: a line has an hour and, for whoever is signed in, a person. The moment of a line
// would be the moment of an answer.

export type AnswerRefusal =
  | 'not-found'
  | 'forbidden'
  | 'shut'
  | 'unknown-code'
  | 'incomplete'
  | 'already-sent'

/** What an answer is made in: its survey, and the row that its code leads to. */
export interface Answering {
  readonly survey: Survey
  readonly code: string
  readonly answer: OneAnswer
}

/** Who waits for whom while an answer enters; a test without these locks shows what they are for. */
export interface Locks {
  readonly survey: typeof holdSurvey
  readonly answer: typeof lockAnswer
}
const theLocks: Locks = { survey: holdSurvey, answer: lockAnswer }

type World = Pick<Ctx, 'db' | 'now' | 'chance' | 'locale' | 'person'>

export interface Start {
  readonly medium: Medium
  readonly code?: string | undefined
  /** In which its person reads the questions; the one of the page, where nothing is said. */
  readonly language?: string | undefined
  /** What was begun with this code in another way, and not sent, goes unread: this answer takes its place. */
  readonly replaces?: boolean
}

/** Begins an answer, with the code that finds it again: the one of the letter, or a new one of an open link. */
export async function startAnswer(
  ctx: World,
  slug: string,
  { medium, code: typed, language = ctx.locale, replaces = false }: Start,
): Promise<Result<Answering, AnswerRefusal>> {
  const survey = await holdSurvey(ctx.db, slug)
  if (!survey) return refused('not-found')

  if (isOfTeam(medium) && !mayKeepSurveys(ctx.person)) return refused('forbidden')
  if (!isOpenTo(ctx, survey, medium)) return refused('shut')
  const needsCode = survey.access === 'codes' && medium !== 'trial'
  if (needsCode && !(typed && (await isOfSurvey(ctx, typed, survey))))
    return refused('unknown-code')
  const code = needsCode && typed ? typed : newCode(ctx.chance)

  const codeHash = await answerHash(code, survey.id)
  if (replaces && isOfTeam(medium)) await deleteBegunOtherwise(ctx.db, codeHash, medium)
  await beginAnswer(ctx.db, {
    id: randomId(ctx),
    surveyId: survey.id,
    codeHash,
    medium,
    seed: chanceHex(ctx.chance, 8),
    language,
    savedOn: dayOf(ctx.now),
  })
  const answer = await findAnswer(ctx.db, codeHash)
  return answer ? done({ survey, code, answer }) : refused('unknown-code')
}

/** Keeps what one page said. Another page, another telephone: they wait for each other, and lose nothing. */
export async function keepFields(
  ctx: World,
  slug: string,
  code: string,
  change: (answering: Answering) => Promise<SentFields | undefined>,
  language?: string,
): Promise<Result<Answering, AnswerRefusal>> {
  const found = await lockAnswering(ctx, slug, code)
  if (!found.ok) return found
  const { survey, answer } = found.value

  if (answer.state === 'sent') return refused('already-sent')
  if (!isOpenTo(ctx, survey, answer.medium)) return refused('shut')
  const fields = await change(found.value)
  if (!fields) return refused('incomplete')

  const kept = { fields, language: language ?? answer.language }
  await saveFields(ctx.db, answer.id, kept, dayOf(ctx.now))
  return done({ ...found.value, answer: { ...answer, ...kept } })
}

/** The whole, once: pressed twice, or from two telephones, it is one answer, and both are thanked. */
export async function handInAnswer(
  ctx: World,
  slug: string,
  code: string,
  finish: Finish,
  locks: Locks = theLocks,
): Promise<Result<Answering, AnswerRefusal>> {
  const found = await lockAnswering(ctx, slug, code, locks)
  if (!found.ok) return found
  const { survey, answer } = found.value

  if (answer.state === 'sent') return done(found.value)
  if (!isOpenTo(ctx, survey, answer.medium)) return refused('shut')
  const answers = await finish(found.value)
  if (!answers) return refused('incomplete')

  // Nothing is written on the list of codes: what is written together with an answer leads to it.
  await setSent(ctx.db, answer.id, answers, dayOf(ctx.now))
  return done(found.value)
}

/** What was sent becomes answers; undefined while something is missing. */
export type Finish = (answering: Answering) => OneAnswer['answers'] | Promise<OneAnswer['answers']>

/** Taken back by whoever holds its code, as long as it is kept; the code may then answer again. */
export async function takeBackAnswer(
  ctx: World,
  slug: string,
  code: string,
): Promise<Result<Survey, AnswerRefusal>> {
  const found = await lockAnswering(ctx, slug, code)
  if (!found.ok) return found

  await deleteAnswer(ctx.db, found.value.answer.id)
  return done(found.value.survey)
}

/** What a code leads to, to be read. */
export async function findAnswering(
  ctx: Pick<Ctx, 'db'>,
  survey: Survey,
  code: string,
): Promise<Answering | undefined> {
  const answer = await findAnswer(ctx.db, await answerHash(code, survey.id))
  return answer && { survey, code, answer }
}

/** A code of this survey, whether it served or not. */
export async function isOfSurvey(ctx: Pick<Ctx, 'db'>, code: string, survey: Survey) {
  return (await findSurveyOfCode(ctx.db, await listHash(code)))?.surveyId === survey.id
}

async function lockAnswering(
  ctx: World,
  slug: string,
  code: string,
  locks: Locks = theLocks,
): Promise<Result<Answering, 'not-found' | 'unknown-code'>> {
  const survey = await locks.survey(ctx.db, slug)
  if (!survey) return refused('not-found')
  const answer = await locks.answer(ctx.db, await answerHash(code, survey.id))
  return answer ? done({ survey, code, answer }) : refused('unknown-code')
}

/** What nobody but the team begins: a trial, and what it writes down of others. */
export function isOfTeam(medium: Medium): boolean {
  return medium !== 'screen' && medium !== 'kiosk'
}

/** A trial is of a draft, and of the team; what the team writes down comes in until the survey is closed. */
function isOpenTo(ctx: World, survey: Survey, medium: Medium): boolean {
  if (medium === 'trial') return survey.state === 'draft' && mayKeepSurveys(ctx.person)
  if (medium === 'kiosk') return survey.kiosk && takesAnswers(survey, ctx.now)
  if (medium === 'screen') return takesAnswers(survey, ctx.now)
  return survey.state === 'open' && mayKeepSurveys(ctx.person)
}
