import { dayOf } from '#kit/dates.ts'
import { settle } from '#kit/fixing-act.ts'
import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import { fixingActs } from '../fixing-acts.ts'
import type { OpinionMap } from '../opinion-map.ts'
import { mayKeepMaps } from '../permissions.ts'
import { lockMap, moveMap } from '../store/maps.ts'
import { countUnjudged } from '../store/statements.ts'

/** On the last day that was announced, and not before; every statement has its answer, and every appeal. */
export async function closeMap(
  ctx: Ctx,
  slug: string,
): Promise<Result<OpinionMap, 'forbidden' | 'not-found' | 'not-now' | 'still-open' | 'unjudged'>> {
  const map = await lockMap(ctx.db, slug)
  if (!map) return refused('not-found')

  if (!mayKeepMaps(ctx.person)) return refused('forbidden')
  if (map.state !== 'open') return refused('not-now')
  // The day that was announced is kept: whoever counts on it comes until then.
  if (dayOf(ctx.now) < map.openUntil) return refused('still-open')
  const settled = settle(fixingActs.close, { judgements: await countUnjudged(ctx.db, map.id) }, '')
  if (settled.kind !== 'free') return refused('unjudged')

  await moveMap(ctx.db, map.id, { state: 'closed', closedAt: ctx.now })

  ctx.audit({
    act: 'opinion-map.closed',
    subject: `opinion-map:${map.id}`,
    public: !map.hidden,
  })
  // The last map is computed beside, from the answers that are there for good.
  ctx.announce('opinion-map.closed', { id: map.id })
  ctx.changed(`opinion-map:${map.id}`)
  if (map.experimentId) ctx.changed(`experiment:${map.experimentId}`)
  return done({ ...map, state: 'closed', closedAt: ctx.now })
}
