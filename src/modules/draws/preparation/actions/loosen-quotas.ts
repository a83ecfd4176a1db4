import { isReason } from '#kit/fields.ts'
import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import { recordEvent } from '../../actions/record-event.ts'
import { type Draw, isTold } from '../../draw.ts'
import { mayRunDraw } from '../../permissions.ts'
import type { DrawFeature } from '../../quota.ts'
import { lockDraw } from '../../store/draws.ts'
import { listFeatures, saveBounds } from '../../store/features.ts'
import { relaxedBounds } from '../relaxation.ts'
import { lastComputation } from '../store/computations.ts'
import { quotasHash, type Relaxing } from '../trial.ts'

export type LoosenRefusal = 'forbidden' | 'not-now' | 'no-reason' | 'stale' | 'no-such-choice'

/**
 * A person accepts one of the ways out that the engine proposed, and says why. The reason joins the public
 * log for ever; once the pool is frozen, two people sign instead (`/deroule`).
 */
export async function loosenQuotas(
  ctx: Ctx,
  asked: Pick<Draw, 'id'>,
  form: { readonly choice: number; readonly reason: string },
): Promise<Result<undefined, LoosenRefusal>> {
  const draw = await lockDraw(ctx.db, asked.id)
  if (!draw || !mayRunDraw(ctx.person, draw)) return refused('forbidden')
  if (draw.state !== 'preparing' && draw.state !== 'recruiting') return refused('not-now')
  if (!isReason(form.reason, 10)) return refused('no-reason')
  const features = await listFeatures(ctx.db, draw.id)
  const last = await lastComputation(ctx.db, draw.id, 'trial', ctx.now)
  if (last?.quotasHash !== quotasHash(draw, features)) return refused('stale')
  const choice = last.outcome?.kind === 'impossible' && last.outcome.relaxations[form.choice]
  if (!choice) return refused('no-such-choice')

  await saveBounds(ctx.db, relaxedBounds(features, choice))
  await recordEvent(ctx, draw.id, 'quotas-relaxed', {
    changes: told(features, choice),
    cost: Math.round(choice.cost * 1000),
    withinFlex: choice.withinFlex,
    pool: last.pool,
    reason: form.reason.trim(),
  })

  ctx.audit({
    act: 'draw.quotas-relaxed',
    subject: `draw:${draw.id}`,
    public: isTold(draw),
    detail: { changes: choice.changes.length },
  })
  ctx.changed(`draw:${draw.id}`)
  return done()
}

/** In words, as people read the log. */
function told(features: readonly DrawFeature[], { changes }: Relaxing) {
  return changes.map(({ feature, value, bound, from, to }) => {
    const owner = features.find(({ key }) => key === feature)
    const own = owner?.values.find(({ key }) => key === value)
    return { feature: owner?.label ?? feature, value: own?.label ?? value, bound, from, to }
  })
}
