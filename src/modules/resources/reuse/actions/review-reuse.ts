import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import { mayReviewReuses } from '../../permissions.ts'
import { maskNames, type Reuse } from '../../reuse.ts'
import { findResource } from '../../store/resources.ts'
import { lockReuse, saveMasked, setReuseState } from '../../view/index.ts'
import { reuseDeclined, reusePublished } from '../mails/reuse.ts'
import { findContactOf } from '../store/contacts.ts'
import { contactOf } from './tell-reuse.ts'

export type ReviewReuseRefusal = 'not-found' | 'forbidden' | 'already-read'

/** Read by the team: it shows beside the original from now on, without the names that the team takes out of it. */
export async function publishReuse(
  ctx: Ctx,
  id: string,
  names: readonly string[] = [],
): Promise<Result<undefined, ReviewReuseRefusal | 'name-not-found'>> {
  const loaded = await load(ctx, id)
  if (!loaded.ok) return loaded
  const reuse = loaded.value
  const masked = maskNames(reuse, names)
  if (!masked.ok) return masked
  if (names.length > 0) await saveMasked(ctx.db, id, masked.value)
  await setReuseState(ctx.db, id, 'published', ctx.now)
  const resource = await findResource(ctx.db, reuse.resourceId)
  const contact = await contactOf(ctx, await findContactOf(ctx.db, id))
  if (contact && resource) ctx.mail(reusePublished(ctx, contact, resource))

  const subject = `resource:${reuse.resourceId}`
  ctx.audit({ act: 'reuse.published', subject, public: true })
  ctx.changed(subject)
  return done()
}

/** Read and not kept: whoever told it is told why. */
export async function declineReuse(
  ctx: Ctx,
  id: string,
  reason: string,
): Promise<Result<undefined, ReviewReuseRefusal>> {
  const loaded = await load(ctx, id)
  if (!loaded.ok) return loaded
  const reuse = loaded.value
  await setReuseState(ctx.db, id, 'declined', ctx.now, reason)
  const resource = await findResource(ctx.db, reuse.resourceId)
  const contact = await contactOf(ctx, await findContactOf(ctx.db, id))
  if (contact && resource) ctx.mail(reuseDeclined(ctx, contact, resource.title, reason))

  ctx.audit({ act: 'reuse.declined', subject: `resource:${reuse.resourceId}`, public: false })
  return done()
}

async function load(ctx: Ctx, id: string): Promise<Result<Reuse, ReviewReuseRefusal>> {
  if (!mayReviewReuses(ctx.person)) return refused('forbidden')
  const reuse = await lockReuse(ctx.db, id)
  if (!reuse) return refused('not-found')
  return reuse.state === 'in-review' ? done(reuse) : refused('already-read')
}
