import { chanceHex, newId } from '#kit/ids.ts'
import { done, type Result, refused } from '#kit/result.ts'
import { slugOf } from '#kit/words.ts'
import type { Ctx } from '#platform/context.ts'
import { mayKeepFamilies } from '../../permissions.ts'
import type { Family } from '../family.ts'
import { figuresOfFamily, measuresAmong } from '../family-trials.ts'
import { deleteFamily, insertFamily, lockFamily, saveLeftOut } from '../store/families.ts'
import { placeResults } from './place-results.ts'

export interface FamilyWords {
  readonly title: string
  readonly presentation: string
  /** Its key: see `measureKey`. */
  readonly measure: string
}

/** A draft that the team alone reads: the measure decides which trials are in it, and nobody picks them. */
export async function createFamily(
  ctx: Ctx,
  { title, presentation, measure }: FamilyWords,
): Promise<Result<Family, 'forbidden' | 'unknown-measure'>> {
  if (!mayKeepFamilies(ctx.person)) return refused('forbidden')

  const known = measuresAmong(await placeResults(ctx)).find(({ key }) => key === measure)
  if (!known) return refused('unknown-measure')
  const { outcome, unit, better } = known
  const family: Family = {
    id: newId(ctx.now, ctx.chance),
    slug: `${slugOf(title).slice(0, 60).replace(/-$/, '')}-${chanceHex(ctx.chance, 2)}`,
    ...{ state: 'draft', title, presentation, outcome, unit, better, leftOut: [], reason: '' },
    ...{ createdAt: ctx.now, publishedAt: undefined, withdrawnAt: undefined },
  }
  await insertFamily(ctx.db, family)

  ctx.audit({ act: 'trial-family.prepared', subject: `trial-family:${family.id}`, public: false })
  return done(family)
}

/** A trial that should not count, and why: it stays on the page, beside the others, with its reason. */
export async function leaveTrialOut(
  ctx: Ctx,
  id: string,
  { resultId, reason }: { readonly resultId: string; readonly reason: string },
): Promise<Result<Family, 'not-found' | 'forbidden' | 'family-withdrawn' | 'not-counted'>> {
  const family = await lockFamily(ctx.db, id)
  if (!family) return refused('not-found')

  if (!mayKeepFamilies(ctx.person)) return refused('forbidden')

  if (family.state === 'withdrawn') return refused('family-withdrawn')
  const { trials } = figuresOfFamily(family, await placeResults(ctx))
  if (!trials.some((trial) => trial.resultId === resultId)) return refused('not-counted')
  await saveLeftOut(ctx.db, id, [...family.leftOut, { resultId, reason }])

  const told = { subject: `trial-family:${id}`, public: family.state === 'published' } as const
  ctx.audit({ act: 'trial-family.left-out', ...told, detail: { result: resultId } })
  return done(family)
}

export async function takeTrialBack(
  ctx: Ctx,
  id: string,
  { resultId }: { readonly resultId: string },
): Promise<Result<Family, 'not-found' | 'forbidden' | 'family-withdrawn' | 'not-left-out'>> {
  const family = await lockFamily(ctx.db, id)
  if (!family) return refused('not-found')

  if (!mayKeepFamilies(ctx.person)) return refused('forbidden')

  if (family.state === 'withdrawn') return refused('family-withdrawn')
  const kept = family.leftOut.filter((left) => left.resultId !== resultId)
  if (kept.length === family.leftOut.length) return refused('not-left-out')
  await saveLeftOut(ctx.db, id, kept)

  const told = { subject: `trial-family:${id}`, public: family.state === 'published' } as const
  ctx.audit({ act: 'trial-family.taken-back', ...told, detail: { result: resultId } })
  return done(family)
}

/** A draft that nobody wants: it was never in public view. */
export async function dropFamily(
  ctx: Ctx,
  id: string,
): Promise<Result<Family, 'not-found' | 'forbidden' | 'family-not-a-draft'>> {
  const family = await lockFamily(ctx.db, id)
  if (!family) return refused('not-found')

  if (!mayKeepFamilies(ctx.person)) return refused('forbidden')

  if (family.state !== 'draft') return refused('family-not-a-draft')
  await deleteFamily(ctx.db, id)

  ctx.audit({ act: 'trial-family.dropped', subject: `trial-family:${id}`, public: false })
  return done(family)
}
