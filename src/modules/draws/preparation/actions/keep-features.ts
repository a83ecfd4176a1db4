import { newId } from '#kit/ids.ts'
import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import type { Draw } from '../../draw.ts'
import { mayRunDraw } from '../../permissions.ts'
import type { DrawFeature } from '../../quota.ts'
import { lockDraw } from '../../store/draws.ts'
import {
  deleteFeature,
  insertFeature,
  listFeatures,
  type QuotaBounds,
  saveBounds,
} from '../../store/features.ts'
import type { TypedFeature } from '../feature-form.ts'
import { proposeBounds } from '../quota-grid.ts'

export type FeatureRefusal = 'forbidden' | 'not-now' | 'too-many' | 'gone' | 'not-found'

const most = 12

/** Writes features with the quotas that their shares propose; one of the same name is replaced. */
export async function addFeatures(
  ctx: Ctx,
  asked: Pick<Draw, 'id'>,
  typed: readonly TypedFeature[],
  lift = false,
): Promise<Result<undefined, FeatureRefusal>> {
  const result = await preparing(ctx, asked)
  if (!result.ok) return result
  const draw = result.value
  const before = await listFeatures(ctx.db, draw.id)
  const kept = before.filter(({ key }) => !typed.some((feature) => feature.key === key))
  const keys = new Set([...kept, ...typed].map(({ key }) => key))
  if (typed.some(({ crosses = [] }) => crosses.some((key) => !keys.has(key))))
    return refused('gone')
  if (kept.length + typed.length > most) return refused('too-many')
  let last = Math.max(0, ...before.map(({ position }) => position))
  for (const feature of typed) {
    const same = before.find(({ key }) => key === feature.key)
    if (same) await deleteFeature(ctx.db, draw.id, same.id)
    // A feature whose answers change takes with it what was crossed with the old ones.
    if (same && !sameAnswers(same, feature)) await deleteCrossing(ctx, draw.id, before, feature.key)
    const bounds = proposeBounds(
      feature.values.map(({ share }) => (feature.isOpen ? undefined : share)),
      draw.panelSize,
      lift,
    )
    await insertFeature(ctx.db, draw.id, {
      id: newId(ctx.now, ctx.chance),
      key: feature.key,
      label: feature.label,
      position: same?.position ?? ++last,
      asked: feature.crosses === undefined,
      crosses: feature.crosses ?? [],
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
  const result = await preparing(ctx, asked)
  if (!result.ok) return result
  const features = await listFeatures(ctx.db, result.value.id)
  const removed = features.find(({ id }) => id === featureId)
  if (!removed) return refused('not-found')
  await deleteFeature(ctx.db, result.value.id, featureId)
  await deleteCrossing(ctx, result.value.id, features, removed.key)
  ctx.audit({ act: 'draw.feature-removed', subject: `draw:${asked.id}`, public: false })
  return done()
}

function sameAnswers(
  entry: { readonly values: readonly { readonly key: string }[] },
  other: { readonly values: readonly { readonly key: string }[] },
): boolean {
  const keys = ({ values }: typeof entry) =>
    values
      .map(({ key }) => key)
      .sort()
      .join('\n')
  return keys(entry) === keys(other)
}

async function deleteCrossing(
  ctx: Ctx,
  drawId: string,
  features: readonly DrawFeature[],
  key: string,
) {
  for (const { id } of features.filter(({ crosses }) => crosses.includes(key)))
    await deleteFeature(ctx.db, drawId, id)
}

/** The grid as it was typed, once it makes sense (`gridProblems`). */
export async function keepQuotas(
  ctx: Ctx,
  asked: Pick<Draw, 'id'>,
  bounds: readonly QuotaBounds[],
): Promise<Result<undefined, FeatureRefusal>> {
  const result = await preparing(ctx, asked)
  if (!result.ok) return result
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
