import { done, type Result, refused } from '#kit/result.ts'
import { retireResource } from '#modules/resources/index.ts'
import type { Ctx } from '#platform/context.ts'
import { isCoached } from '../../coaching-permissions.ts'
import type { CoachingRefusal } from '../../help-refusal.ts'
import { lockCoaching, saveConsent } from '../store/coachings.ts'
import { consentWords } from '../texts/coaching.ts'

/**
 * The coached person agrees that a learning is made of it, or takes it back at any time: what was
 * written is then shown to nobody. The words agreed to are kept with the date.
 */
export async function consentToLearning(
  ctx: Ctx,
  id: string,
  gesture: 'give' | 'take-back',
): Promise<Result<undefined, CoachingRefusal>> {
  const coaching = await lockCoaching(ctx.db, id)
  if (!coaching) return refused('not-found')

  if (!isCoached(ctx.person, coaching)) return refused('forbidden')
  if (gesture === 'give' && coaching.state !== 'under-way' && coaching.state !== 'closed')
    return refused('not-under-way')
  if (gesture === 'take-back' && coaching.consentGivenAt === undefined) return refused('no-consent')

  await saveConsent(ctx.db, id, {
    givenAt: gesture === 'give' ? ctx.now : coaching.consentGivenAt,
    withdrawnAt: gesture === 'give' ? undefined : ctx.now,
    text: consentWords[ctx.locale].text,
  })
  if (gesture === 'take-back') await retireResource(ctx, id)

  const act = gesture === 'give' ? 'coaching-consent.given' : 'coaching-consent.withdrawn'
  ctx.audit({ act, subject: `coaching:${id}`, public: false })
  return done()
}
