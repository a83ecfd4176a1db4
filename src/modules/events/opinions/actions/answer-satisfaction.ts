import type { Answers } from '#engines/questionnaires/index.ts'
import { addDays, dayOf } from '#kit/dates.ts'
import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import type { SatisfactionRefusal } from '../../satisfaction.ts'
import { answerOf } from '../questionnaire.ts'
import { findSatisfactionLink, keepSatisfaction } from '../store/satisfaction.ts'

/** Once per link; what is said is kept apart from who was asked. */
export async function answerSatisfaction(
  ctx: Ctx,
  tokenHash: string,
  answers: Answers,
): Promise<Result<undefined, SatisfactionRefusal>> {
  const link = await findSatisfactionLink(ctx.db, tokenHash, true)
  if (!link) return refused('not-found')
  if (link.answered) return refused('already-answered')
  const answer = answerOf(answers, link.moment)
  if (!answer) return refused('says-nothing')

  const keptUntil = addDays(dayOf(ctx.now), 365)
  const input = { id: randomKey(ctx), eventId: link.eventId, keptUntil }
  await keepSatisfaction(ctx.db, tokenHash, input, answer)
  return done()
}

/** Without the time that our other keys begin with: it would tell who answered when. */
function randomKey(ctx: Ctx): string {
  const bytes = ctx.chance.bytes(16)
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}
