import { questionsOf, withoutFiles } from '#engines/questionnaires/index.ts'
import { readCode } from '#kit/codes/letter-code.ts'
import { dayOf } from '#kit/dates.ts'
import { done, type Result, refused } from '#kit/result.ts'
import { type Finished, finish, readSentPlaces, withSent } from '#modules/questionnaires/index.ts'
import type { Ctx } from '#platform/context.ts'
import { hashToken } from '#platform/secrets/secret-links.ts'
import { isOfSurvey } from '../../actions/answer-survey.ts'
import { answerHash } from '../../code-marks.ts'
import { questionnaireOf } from '../../own-questionnaire.ts'
import { randomId } from '../../random-id.ts'
import { beginAnswer, lockAnswer, setSent } from '../../store/answers.ts'
import { addAttempt } from '../../store/attempts.ts'
import { holdSurvey } from '../../store/surveys.ts'
import type { Survey } from '../../survey.ts'
import { type FieldKit, maySend, type SentAnswer, type SentDoor } from '../kit.ts'
import { addDoorMark, findKitByHash } from '../store/kits.ts'

// As for every answer, nothing leaves a line in the audit, and nothing beside an answer says which phone it came from.

export type TakeRefusal = 'ended' | 'shut' | 'unknown-code' | 'already-sent' | 'incomplete'

/** What whoever holds this link may reach: this survey, and no other. */
export async function findKit(
  ctx: Pick<Ctx, 'db'>,
  survey: Survey,
  token: string,
): Promise<FieldKit | undefined> {
  const kit = await findKitByHash(ctx.db, hashToken(token))
  return kit?.surveyId === survey.id ? kit : undefined
}

export interface FromPhone<Sent> {
  readonly token: string
  readonly sent: Sent
}

/** One answer, once: sent again because the phone did not hear that it had come, it is thanked again. */
export async function takeKitAnswer(
  ctx: Ctx,
  slug: string,
  { token, sent }: FromPhone<SentAnswer>,
): Promise<Result<undefined, TakeRefusal>> {
  const survey = await holdOpen(ctx, slug, token)
  if (!survey.ok) return survey
  const { id: surveyId, access } = survey.value.survey
  const code = readCode(sent.code)
  if (!code) return refused('unknown-code')
  if (access === 'codes' && !(await isOfSurvey(ctx, code, survey.value.survey)))
    return refused('unknown-code')

  const read = await readWhole(ctx, survey.value.survey, sent)
  if (!read.ok)
    return { ...refused('incomplete'), about: Object.values(read.form.problems)[0] ?? '' }

  const today = dayOf(ctx.now)
  const codeHash = await answerHash(code, surveyId)
  await beginAnswer(ctx.db, {
    ...{ id: randomId(ctx), surveyId, codeHash, medium: 'field', seed: sent.mark },
    ...{ language: sent.language, savedOn: today },
  })
  const answer = await lockAnswer(ctx.db, codeHash)
  if (answer?.medium !== 'field' || answer.seed !== sent.mark) return refused('already-sent')
  if (answer.state === 'sent') return done()
  await setSent(ctx.db, answer.id, read.answers, today)
  await addAttempt(ctx.db, surveyId, { medium: 'door', outcome: 'answered' })
  return done()
}

/** One door, counted once, and nothing of who lives behind it. */
export async function takeKitDoor(
  ctx: Ctx,
  slug: string,
  { token, sent }: FromPhone<SentDoor>,
): Promise<Result<undefined, TakeRefusal>> {
  const found = await holdOpen(ctx, slug, token)
  if (!found.ok) return found
  const { survey, kit } = found.value

  if (await addDoorMark(ctx.db, kit.id, sent.mark))
    await addAttempt(ctx.db, survey.id, { medium: 'door', outcome: sent.door })
  return done()
}

async function holdOpen(
  ctx: Ctx,
  slug: string,
  token: string,
): Promise<Result<{ readonly survey: Survey; readonly kit: FieldKit }, 'ended' | 'shut'>> {
  const survey = await holdSurvey(ctx.db, slug)
  const kit = survey && (await findKit(ctx, survey, token))
  if (!survey || !kit || !maySend(kit, ctx.now)) return refused('ended')
  return survey.state === 'open' ? done({ survey, kit }) : refused('shut')
}

/** As a page of the house reads it: communes by their names, and only what was asked. */
async function readWhole(ctx: Ctx, survey: Survey, sent: SentAnswer): Promise<Finished> {
  const whole = questionnaireOf(survey)
  if (!whole) throw new Error('a survey is answered without its questionnaire')
  const questionnaire = withoutFiles(whole)
  const questions = questionsOf(questionnaire)
  const asked = { seed: sent.mark, locale: ctx.locale, language: sent.language }
  const places = await readSentPlaces(ctx.db, questions, sent.fields, ctx.locale)
  const read = finish(questionnaire, withSent({}, questions, { sent: places.sent }), asked)
  if (Object.keys(places.problems).length === 0) return read
  return { ok: false, step: undefined, form: { values: {}, problems: places.problems } }
}
