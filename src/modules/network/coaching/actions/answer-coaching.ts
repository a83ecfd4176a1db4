import { done, type Result, refused } from '#kit/result.ts'
import { findContacts } from '#modules/people/index.ts'
import type { Ctx } from '#platform/context.ts'
import { placeOf } from '../../actions/place-of.ts'
import { isCoach } from '../../coaching-permissions.ts'
import type { CoachingRefusal } from '../../help-refusal.ts'
import {
  acceptCoaching,
  type CoachAnswerForm,
  type Coaching,
  declineCoaching,
} from '../coaching.ts'
import { coachDeclined, coachingBegun } from '../mails/coaching.ts'
import { addDecline, lockCoaching, saveCoaching } from '../store/coachings.ts'

/** The coach says yes, and both are told; or no, and the team looks for someone else. */
export async function answerCoaching(
  ctx: Ctx,
  id: string,
  { answer, word }: CoachAnswerForm,
): Promise<Result<undefined, CoachingRefusal>> {
  const coaching = await lockCoaching(ctx.db, id)
  if (!coaching) return refused('not-found')

  const coachId = coaching.coachId
  if (!isCoach(ctx.person, coaching) || coachId === undefined) return refused('forbidden')

  const answered =
    answer === 'accept' ? acceptCoaching(coaching, ctx.now) : declineCoaching(coaching)
  if (!answered.ok) return answered

  await saveCoaching(ctx.db, answered.value)
  if (answer === 'decline') {
    await addDecline(ctx.db, { coachingId: id, coachId, word, at: ctx.now })
  }

  const act = answer === 'accept' ? 'coaching.accepted' : 'coaching.declined'
  ctx.audit({ act, subject: `coaching:${id}`, public: false })
  ctx.announce(act, { id, territoryId: coaching.territoryId })
  if (answer === 'accept') await introduce(ctx, coaching, coachId)
  else ctx.mail(coachDeclined(ctx, await placeOf(ctx, coaching.territoryId), id))
  return done()
}

/** Each gets the other’s address. */
async function introduce(ctx: Ctx, { id, coachedId, territoryId }: Coaching, coachId: string) {
  if (coachedId === undefined) return
  const contacts = await findContacts(ctx.db, [coachId, coachedId])
  const coach = contacts.get(coachId)
  const coached = contacts.get(coachedId)
  if (!coach?.email || !coached?.email) return
  const about = { id, place: await placeOf(ctx, territoryId) }
  const two = [
    { to: { ...coached, email: coached.email }, as: 'coached', other: coach },
    { to: { ...coach, email: coach.email }, as: 'coach', other: coached },
  ] as const
  for (const { to, as, other } of two) {
    const them = { name: other.name, email: other.email ?? '' }
    ctx.mail(coachingBegun(ctx, { ...to, as }, them, about))
  }
}
