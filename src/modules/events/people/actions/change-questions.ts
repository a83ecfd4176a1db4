import { newId } from '#kit/ids.ts'
import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import { mayManageEvents } from '../../permissions.ts'
import { type Asker, deleteQuestion, insertQuestion } from '../../seating/index.ts'
import type { Question } from '../../seating/nouns.ts'

/** Asks one more thing of whoever registers. */
export async function addQuestion(
  ctx: Ctx,
  asker: Asker,
  words: Omit<Question, 'id'>,
): Promise<Result<undefined, 'forbidden'>> {
  if (!mayManageEvents(ctx.person)) return refused('forbidden')

  await insertQuestion(ctx.db, asker, { ...words, id: newId(ctx.now, ctx.chance) })

  ctx.audit({ act: 'event.question-added', subject: subjectOf(asker), public: false })
  return done()
}

export async function removeQuestion(
  ctx: Ctx,
  asker: Asker,
  id: string,
): Promise<Result<undefined, 'forbidden'>> {
  if (!mayManageEvents(ctx.person)) return refused('forbidden')

  await deleteQuestion(ctx.db, asker, id)

  ctx.audit({ act: 'event.question-removed', subject: subjectOf(asker), public: false })
  return done()
}

function subjectOf(asker: Asker): string {
  return asker.eventId ? `event:${asker.eventId}` : `series:${asker.seriesId}`
}
