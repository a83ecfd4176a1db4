import { done, type Result, refused } from '#kit/result.ts'
import { findContacts } from '#modules/people/index.ts'
import type { Ctx } from '#platform/context.ts'
import { placeOf } from '../../actions/place-of.ts'
import { mayProposeCoach } from '../../coaching-permissions.ts'
import type { CoachingRefusal } from '../../help-refusal.ts'
import { findStatement } from '../../skills/index.ts'
import { freshnessOf } from '../../skills/nouns.ts'
import { proposeCoach as decide } from '../coaching.ts'
import { coachingProposed } from '../mails/coaching.ts'
import { listDeclines, lockCoaching, saveCoaching } from '../store/coachings.ts'

/** The team asks someone who said that they would coach. */
export async function proposeCoach(
  ctx: Ctx,
  id: string,
  coachId: string,
): Promise<Result<undefined, CoachingRefusal>> {
  const coaching = await lockCoaching(ctx.db, id)
  if (!coaching) return refused('not-found')

  if (!mayProposeCoach(ctx.person)) return refused('forbidden')

  const statement = await findStatement(ctx.db, coachId)
  const ready = statement?.coaches && freshnessOf(statement.confirmedAt, ctx.now) !== 'stale'
  if (!ready) return refused('not-a-coach')
  const declined = (await listDeclines(ctx.db, id)).map((decline) => decline.coachId)
  const proposed = decide(coaching, coachId, declined, ctx.now)
  if (!proposed.ok) return proposed

  await saveCoaching(ctx.db, proposed.value)

  ctx.audit({ act: 'coaching.proposed', subject: `coaching:${id}`, public: false })
  const to = (await findContacts(ctx.db, [coachId])).get(coachId)
  const place = await placeOf(ctx, coaching.territoryId)
  if (to?.email) {
    ctx.mail(coachingProposed(ctx, { email: to.email, language: to.language }, place, id))
  }
  return done()
}
