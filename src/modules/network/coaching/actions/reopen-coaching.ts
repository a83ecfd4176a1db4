import { done, type Result, refused } from '#kit/result.ts'
import { undoable } from '#kit/undo.ts'
import { findContacts } from '#modules/people/index.ts'
import type { Ctx } from '#platform/context.ts'
import { placeOf } from '../../actions/place-of.ts'
import { mayCloseCoaching } from '../../coaching-permissions.ts'
import type { CoachingRefusal } from '../../help-refusal.ts'
import { reopenCoaching as decide, type ReopenForm } from '../coaching.ts'
import { coachingReopened } from '../mails/coaching.ts'
import { lockCoaching, saveCoaching } from '../store/coachings.ts'
import { coachingReopenUndo } from './undo-closing.ts'

/** It goes on, by whoever may close it; the others of the pair read why. A badge that was given stays given. */
export async function reopenCoaching(
  ctx: Ctx,
  id: string,
  form: ReopenForm,
): Promise<Result<undefined, CoachingRefusal>> {
  const coaching = await lockCoaching(ctx.db, id)
  if (!coaching) return refused('not-found')

  if (!mayCloseCoaching(ctx.person, coaching)) return refused('forbidden')

  const reopened = decide(coaching, form, ctx.now)
  if (!reopened.ok) return reopened

  const undo = await undoable(ctx, coachingReopenUndo, id)
  await saveCoaching(ctx.db, reopened.value)

  const told = { subject: `coaching:${id}`, public: false } as const
  ctx.audit({ act: 'coaching.reopened', ...told })
  const { coachId, coachedId } = coaching
  const two = [coachId, coachedId].flatMap((person) => person ?? [])
  const others = two.filter((person) => person !== ctx.person?.id)
  const contacts = await findContacts(ctx.db, others)
  const about = { id, place: await placeOf(ctx, coaching.territoryId) }
  for (const { email, language } of contacts.values())
    if (email) ctx.mail(coachingReopened(ctx, { email, language }, form.reason, about))
  await undo(told)
  return done()
}
