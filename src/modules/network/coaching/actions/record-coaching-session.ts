import { dayOf } from '#kit/dates.ts'
import { newId } from '#kit/ids.ts'
import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import { isOfPair } from '../../coaching-permissions.ts'
import type { CoachingRefusal } from '../../help-refusal.ts'
import { type SessionForm, sessionProblem } from '../coaching.ts'
import { insertSession, lockCoaching } from '../store/coachings.ts'
import { insertNote } from '../store/notes.ts'

/** One of the two writes down that they met, with a note if they like. */
export async function recordCoachingSession(
  ctx: Ctx,
  id: string,
  form: SessionForm,
): Promise<Result<undefined, CoachingRefusal>> {
  const coaching = await lockCoaching(ctx.db, id)
  if (!coaching) return refused('not-found')

  const personId = ctx.person?.id
  if (personId === undefined || !isOfPair(ctx.person, coaching)) return refused('forbidden')

  const problem = sessionProblem(coaching, form.day, dayOf(ctx.now))
  if (problem) return refused(problem)

  const sessionId = newId(ctx.now, ctx.chance)
  const { day, minutes, how, note } = form
  await insertSession(ctx.db, {
    id: sessionId,
    coachingId: id,
    day,
    minutes,
    how,
    recordedBy: personId,
    at: ctx.now,
  })
  if (note !== '') {
    await insertNote(ctx.db, id, {
      id: newId(ctx.now, ctx.chance),
      sessionId,
      authorId: personId,
      text: note,
      writtenAt: ctx.now,
    })
  }

  // Not a word of the note, nor that there is one.
  ctx.audit({
    act: 'coaching.met',
    subject: `coaching:${id}`,
    public: false,
    detail: { day, minutes, how },
  })
  ctx.announce('coaching.met', { id, territoryId: coaching.territoryId, day, minutes })
  return done()
}
