import { done, type Result, refused } from '#kit/result.ts'
import { undoable } from '#kit/undo.ts'
import type { Ctx } from '#platform/context.ts'
import { mayKeepFamilies } from '../../permissions.ts'
import { type Family, fewestTrials } from '../family.ts'
import { figuresOfFamily } from '../family-trials.ts'
import { lockFamily, saveFamilyStanding } from '../store/families.ts'
import { placeResults } from './place-results.ts'
import { familyPublishedUndo, familyWithdrawnUndo } from './undo-families.ts'

/** From now on anybody reads it; a trial that is published later with its measure joins it by itself. */
export async function publishFamily(
  ctx: Ctx,
  id: string,
): Promise<Result<Family, 'not-found' | 'forbidden' | 'family-not-a-draft' | 'too-few-trials'>> {
  const family = await lockFamily(ctx.db, id)
  if (!family) return refused('not-found')

  if (!mayKeepFamilies(ctx.person)) return refused('forbidden')

  if (family.state !== 'draft') return refused('family-not-a-draft')
  const { trials } = figuresOfFamily(family, await placeResults(ctx))
  if (trials.length < fewestTrials) return refused('too-few-trials')

  const undo = await undoable(ctx, familyPublishedUndo, id)
  await saveFamilyStanding(ctx.db, id, { ...family, state: 'published', publishedAt: ctx.now })

  const told = { subject: `trial-family:${id}`, public: true } as const
  ctx.audit({ act: 'trial-family.published', ...told, detail: { trials: trials.length } })
  await undo(told)
  return done(family)
}

/** It is read no more; that it stood there, since when and why it does no more, stays in public view. */
export async function withdrawFamily(
  ctx: Ctx,
  id: string,
  { reason }: { readonly reason: string },
): Promise<Result<Family, 'not-found' | 'forbidden' | 'family-not-published'>> {
  const family = await lockFamily(ctx.db, id)
  if (!family) return refused('not-found')

  if (!mayKeepFamilies(ctx.person)) return refused('forbidden')

  if (family.state !== 'published') return refused('family-not-published')

  const undo = await undoable(ctx, familyWithdrawnUndo, id)
  const standing = { state: 'withdrawn', reason, withdrawnAt: ctx.now } as const
  await saveFamilyStanding(ctx.db, id, { ...family, ...standing })

  const told = { subject: `trial-family:${id}`, public: true } as const
  ctx.audit({ act: 'trial-family.withdrawn', ...told })
  await undo(told)
  return done(family)
}
