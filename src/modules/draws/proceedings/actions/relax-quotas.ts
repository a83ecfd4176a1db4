import { isReason } from '#kit/fields.ts'
import { newId } from '#kit/ids.ts'
import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import { recordEvent } from '../../actions/record-event.ts'
import { type Draw, isTold } from '../../draw.ts'
import { mayRunDraw } from '../../permissions.ts'
import { lastComputation } from '../../preparation/index.ts'
import { listHash } from '../../preparation/nouns.ts'
import {
  findOpenRelaxation,
  insertRelaxation,
  readSeals,
  signRelaxation,
} from '../../seals/index.ts'
import { lockDraw } from '../../store/draws.ts'
import { listFeatures, saveBounds } from '../../store/features.ts'

/** One bound that moves, by keys. */
export interface BoundChange {
  readonly feature: string
  readonly value: string
  readonly bound: 'min' | 'max'
  readonly from: number
  readonly to: number
}

export type RelaxRefusal = 'forbidden' | 'not-now' | 'possible' | 'reason' | 'pending'

/** Step 6: a first person chooses one of the smallest relaxations, and says why. */
export async function proposeRelaxation(
  ctx: Ctx,
  drawId: string,
  asked: { readonly choice: number; readonly reason: string },
): Promise<Result<Draw, RelaxRefusal>> {
  const draw = await lockDraw(ctx.db, drawId)
  if (!draw || !ctx.person || !mayRunDraw(ctx.person, draw)) return refused('forbidden')
  if (draw.state !== 'frozen') return refused('not-now')
  if (!isReason(asked.reason, 10)) return refused('reason')
  if (await findOpenRelaxation(ctx.db, draw.id)) return refused('pending')
  const impossible = await impossibleQuotas(ctx, draw)
  const chosen = impossible?.relaxations[asked.choice]
  if (!chosen) return refused('possible')

  await insertRelaxation(ctx.db, {
    id: newId(ctx.now, ctx.chance),
    drawId: draw.id,
    changes: chosen.changes.map(({ feature, value, bound, from, to }) => ({
      ...{ feature, value, bound, from, to },
    })),
    reason: asked.reason,
    signedBy: ctx.person.id,
    signedAt: ctx.now,
    secondBy: null,
    secondAt: null,
  })

  ctx.audit({ act: 'draw.relaxation-proposed', subject: `draw:${draw.id}`, public: false })
  return done(draw)
}

/** What the last calculation of the list found impossible, if it was about these people and these quotas. */
export async function impossibleQuotas(ctx: Pick<Ctx, 'db' | 'now'>, draw: Draw) {
  const last = await lastComputation(ctx.db, draw.id, 'list', ctx.now)
  const { pool } = await readSeals(ctx.db, draw.id)
  if (last?.outcome?.kind !== 'impossible' || !pool) return undefined
  const hash = listHash(draw, await listFeatures(ctx.db, draw.id), pool.sha256)
  return last.quotasHash === hash ? last.outcome : undefined
}

/** A second person signs: the quotas move, and the log tells from what to what, and why. */
export async function acceptRelaxation(
  ctx: Ctx,
  drawId: string,
): Promise<Result<Draw, 'forbidden' | 'not-now' | 'same-person'>> {
  const draw = await lockDraw(ctx.db, drawId)
  if (!draw || !ctx.person || !mayRunDraw(ctx.person, draw)) return refused('forbidden')
  const open = await findOpenRelaxation(ctx.db, draw.id)
  if (draw.state !== 'frozen' || !open) return refused('not-now')
  if (open.signedBy === ctx.person.id) return refused('same-person')

  const changes = open.changes as readonly BoundChange[]
  const features = await listFeatures(ctx.db, draw.id)
  const told: { readonly [name: string]: string | number }[] = []
  for (const { feature, value, bound, from, to } of changes) {
    const owner = features.find(({ key }) => key === feature)
    const own = owner?.values.find(({ key }) => key === value)
    if (!owner || !own) continue
    const min = bound === 'min' ? to : own.min
    const max = bound === 'max' ? to : own.max
    const flex = { minFlex: Math.min(own.minFlex, min), maxFlex: Math.max(own.maxFlex, max) }
    await saveBounds(ctx.db, [{ id: own.id, min, max, ...flex }])
    told.push({ feature: owner.label, value: own.label, bound, from, to })
  }
  await signRelaxation(ctx.db, open.id, ctx.person.id, ctx.now)
  await recordEvent(ctx, draw.id, 'quotas-relaxed', { changes: told, reason: open.reason })

  ctx.audit({ act: 'draw.quotas-relaxed', subject: `draw:${draw.id}`, public: isTold(draw) })
  return done(draw)
}
