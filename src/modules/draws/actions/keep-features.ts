import { newId } from '#kit/ids.ts'
import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import type { Draw } from '../draw.ts'
import type { TypedFeature } from '../feature-form.ts'
import { mayRunDraw } from '../permissions.ts'
import { proposeBounds } from '../quota-grid.ts'
import { lockDraw } from '../store/draws.ts'
import {
  deleteFeature,
  insertFeature,
  listFeatures,
  type QuotaBounds,
  saveBounds,
} from '../store/features.ts'

export type FeatureRefusal = 'forbidden' | 'not-now' | 'too-many' | 'not-found'

const most = 12

/** Writes features with the quotas that their shares propose; one of the same name is replaced. */
export async function addFeatures(
  ctx: Ctx,
  asked: Pick<Draw, 'id'>,
  typed: readonly TypedFeature[],
  lift = false,
): Promise<Result<undefined, FeatureRefusal>> {
  const found = await preparing(ctx, asked)
  if (!found.ok) return found
  const draw = found.value
  const before = await listFeatures(ctx.db, draw.id)
  const kept = before.filter(({ key }) => !typed.some((one) => one.key === key))
  if (kept.length + typed.length > most) return refused('too-many')
  let last = Math.max(0, ...before.map(({ position }) => position))
  for (const feature of typed) {
    const same = before.find(({ key }) => key === feature.key)
    if (same) await deleteFeature(ctx.db, draw.id, same.id)
    const bounds = proposeBounds(
      feature.values.map(({ share }) => share),
      draw.panelSize,
      lift,
    )
    await insertFeature(ctx.db, draw.id, {
      id: newId(ctx.now, ctx.chance),
      key: feature.key,
      label: feature.label,
      position: same?.position ?? ++last,
      asked: true,
      crosses: [],
      reference: feature.reference,
      values: feature.values.map((value, at) => ({
        id: newId(ctx.now, ctx.chance),
        key: value.key,
        label: value.label,
        position: at + 1,
        populationShare: value.share,
        min: 0,
        max: draw.panelSize,
        minFlex: 0,
        maxFlex: draw.panelSize,
        ...bounds[at],
      })),
    })
  }
  ctx.audit({
    act: 'draw.features-kept',
    subject: `draw:${draw.id}`,
    public: false,
    detail: { features: typed.length },
  })
  return done()
}

export async function removeFeature(
  ctx: Ctx,
  asked: Pick<Draw, 'id'>,
  featureId: string,
): Promise<Result<undefined, FeatureRefusal>> {
  const found = await preparing(ctx, asked)
  if (!found.ok) return found
  const features = await listFeatures(ctx.db, found.value.id)
  if (!features.some(({ id }) => id === featureId)) return refused('not-found')
  await deleteFeature(ctx.db, found.value.id, featureId)
  ctx.audit({ act: 'draw.feature-removed', subject: `draw:${asked.id}`, public: false })
  return done()
}

/** The grid as it was typed, once it makes sense (`gridProblems`). */
export async function keepQuotas(
  ctx: Ctx,
  asked: Pick<Draw, 'id'>,
  bounds: readonly QuotaBounds[],
): Promise<Result<undefined, FeatureRefusal>> {
  const found = await preparing(ctx, asked)
  if (!found.ok) return found
  await saveBounds(ctx.db, bounds)
  ctx.audit({ act: 'draw.quotas-kept', subject: `draw:${asked.id}`, public: false })
  return done()
}

/** The rule is written until it is published; then only a relaxation moves it, and says why. */
async function preparing(
  ctx: Ctx,
  asked: Pick<Draw, 'id'>,
): Promise<Result<Draw, 'forbidden' | 'not-now'>> {
  const draw = await lockDraw(ctx.db, asked.id)
  if (!draw || !mayRunDraw(ctx.person, draw)) return refused('forbidden')
  return draw.state === 'preparing' ? done(draw) : refused('not-now')
}
