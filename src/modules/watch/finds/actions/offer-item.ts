import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import { mayWatch } from '../../permissions.ts'
import { lockItems, saveItem } from '../store/items.ts'

/** Whoever writes the next newsletter finds it among what may go in, or no longer does. */
export async function offerItem(
  ctx: Ctx,
  id: string,
  offered: boolean,
): Promise<Result<undefined, 'not-found' | 'forbidden'>> {
  const [item] = await lockItems(ctx.db, [id])
  if (!item) return refused('not-found')

  if (!mayWatch(ctx.person)) return refused('forbidden')

  if (item.state !== 'published') return refused('not-found')

  await saveItem(ctx.db, { ...item, forLetter: offered })

  ctx.audit({ act: 'find.offered', subject: `find:${id}`, public: false, detail: { offered } })
  return done()
}
