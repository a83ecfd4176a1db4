import { dayOf } from '#kit/dates.ts'
import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import { hashToken } from '#platform/secrets/secret-links.ts'
import { newAnswerCode, randomKey } from '../../answer-code.ts'
import { takesAnswers } from '../../assessment.ts'
import type { Answers } from '../../score.ts'
import { findAssessmentById, lockAssessment } from '../../store/assessments.ts'
import {
  deleteParticipation,
  deleteRecord,
  findInvitation,
  findParticipation,
  insertParticipation,
  insertRecord,
  lockRecord,
  saveAnswers,
} from '../../store/records.ts'

export type AnswerRefusal = 'not-found' | 'over'

/** Whoever agrees gets a code: it is the only way back to their answers, and its fingerprint alone is kept. */
export async function beginAnswers(
  ctx: Ctx,
  key: string,
  { commune }: { readonly commune: string },
): Promise<Result<{ readonly code: string }, AnswerRefusal>> {
  const invitation = await findInvitation(ctx.db, key)
  const assessment = invitation && (await lockAssessment(ctx.db, invitation.assessmentId))
  if (!invitation || !assessment) return refused('not-found')

  const today = dayOf(ctx.now)
  if (!takesAnswers(assessment, today)) return refused('over')
  const code = newAnswerCode(ctx.chance)
  const { assessmentId, role, medium } = invitation
  const recordId = randomKey(ctx.chance)

  await insertRecord(ctx.db, {
    id: recordId,
    assessmentId,
    role,
    medium,
    answers: {},
  })
  await insertParticipation(ctx.db, {
    codeHash: hashToken(code),
    assessmentId,
    recordId,
    consentedOn: today,
    commune,
  })
  return done({ code })
}

/** The answers of one pillar; those of the others, and those that were not sent, stay. */
export async function saveOwnAnswers(
  ctx: Ctx,
  code: string,
  answers: Answers,
): Promise<Result<undefined, AnswerRefusal>> {
  const participation = await findParticipation(ctx.db, hashToken(code))
  const assessment = participation && (await findAssessmentById(ctx.db, participation.assessmentId))
  const record = participation && (await lockRecord(ctx.db, participation.recordId))
  if (!assessment || !record) return refused('not-found')

  if (!takesAnswers(assessment, dayOf(ctx.now))) return refused('over')

  await saveAnswers(ctx.db, record.id, { ...record.answers, ...answers })
  return done()
}

/** While it is open, whoever answered takes it all back: both vaults lose it. */
export async function takeBackAnswers(
  ctx: Ctx,
  code: string,
): Promise<Result<undefined, AnswerRefusal>> {
  const participation = await findParticipation(ctx.db, hashToken(code))
  const assessment = participation && (await findAssessmentById(ctx.db, participation.assessmentId))
  if (!assessment) return refused('not-found')

  if (!takesAnswers(assessment, dayOf(ctx.now))) return refused('over')

  await deleteRecord(ctx.db, participation.recordId)
  await deleteParticipation(ctx.db, participation.codeHash)
  return done()
}
