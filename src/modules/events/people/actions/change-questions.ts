import { newId } from '#kit/ids.ts'
import { done, type Result, refused } from '#kit/result.ts'
import { undoable } from '#kit/undo.ts'
import type { Ctx } from '#platform/context.ts'
import { mayManageEvents } from '../../permissions.ts'
import { type Asker, countAnswersTo, deleteQuestion, insertQuestion } from '../../seating/index.ts'
import type { Question } from '../../seating/nouns.ts'
import { questionRemovedUndo, subjectOf } from './undo-question.ts'

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

/** What was answered to it goes with it: then it is not taken back. */
export async function removeQuestion(
  ctx: Ctx,
  asker: Asker,
  id: string,
): Promise<Result<undefined, 'forbidden'>> {
  if (!mayManageEvents(ctx.person)) return refused('forbidden')

  const subject = subjectOf(asker)
  const isAnswered = (await countAnswersTo(ctx.db, id)) > 0
  const undo = isAnswered ? undefined : await undoable(ctx, questionRemovedUndo, subject)
  if (!(await deleteQuestion(ctx.db, asker, id))) return done()

  ctx.audit({ act: 'event.question-removed', subject, public: false })
  await undo?.({ subject, public: false })
  return done()
}
