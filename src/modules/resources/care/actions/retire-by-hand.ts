import { done, type Result, refused } from '#kit/result.ts'
import { undoable } from '#kit/undo.ts'
import type { Ctx } from '#platform/context.ts'
import { mayRetire } from '../../permissions.ts'
import { findResourceBySlug, lockResourceBySlug } from '../../store/resources.ts'
import { slugIn } from '../../working/nouns.ts'
import { bringBackRow, retireRow } from '../store/retirement.ts'
import { bringBackUndo, retireUndo } from './undo-retirement.ts'

export type RetireRefusal =
  | 'not-found'
  | 'forbidden'
  | 'not-published'
  | 'no-reason'
  | 'no-successor'

/** Taken out of sight: its address says why, keeps its citation and leads to what replaces it. */
export async function retireByHand(
  ctx: Ctx,
  slug: string,
  input: { readonly reason: string; readonly successor: string },
): Promise<Result<undefined, RetireRefusal>> {
  const resource = await lockResourceBySlug(ctx.db, slug)
  if (!resource) return refused('not-found')

  if (!mayRetire(ctx.person)) return refused('forbidden')
  if (resource.state !== 'published') return refused('not-published')
  if (!input.reason.trim()) return refused('no-reason')
  const named = input.successor.trim()
  const successor = named ? await findResourceBySlug(ctx.db, slugIn(named)) : undefined
  if (named && (successor?.state !== 'published' || successor.id === resource.id)) {
    return refused('no-successor')
  }

  const undo = await undoable(ctx, retireUndo, resource.id)
  await retireRow(ctx.db, resource.id, {
    at: ctx.now,
    reason: input.reason,
    successorId: successor?.id,
  })

  const told = { subject: `resource:${resource.id}`, public: true }
  ctx.audit({ act: 'resource.retired', ...told })
  ctx.announce('resource.retired', { id: resource.id })
  ctx.changed(`resource:${resource.id}`)
  await undo(told)
  return done()
}

/** Shown again, as it was. */
export async function bringBack(
  ctx: Ctx,
  slug: string,
): Promise<Result<undefined, 'not-found' | 'forbidden' | 'not-retired'>> {
  const resource = await lockResourceBySlug(ctx.db, slug)
  if (!resource) return refused('not-found')

  if (!mayRetire(ctx.person)) return refused('forbidden')
  // Never published, or taken away by the room it was born from: there is nothing to show again.
  if (resource.state !== 'retired' || !resource.publishedAt) return refused('not-retired')

  const undo = await undoable(ctx, bringBackUndo, resource.id)
  await bringBackRow(ctx.db, resource.id, ctx.now)

  const told = { subject: `resource:${resource.id}`, public: true }
  ctx.audit({ act: 'resource.brought-back', ...told })
  ctx.announce('resource.brought-back', { id: resource.id })
  ctx.changed(`resource:${resource.id}`)
  await undo(told)
  return done()
}
