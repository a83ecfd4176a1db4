import { done, type Result } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import { askSatisfaction } from '../../opinions/index.ts'
import {
  changePresenceSettings,
  loadForPresences,
  type PresenceLoadRefusal,
} from '../../presence/index.ts'

/** The door is closed, or opened again: while it is closed, phones forget the list they kept. */
export async function closeCheckIn(
  ctx: Ctx,
  slug: string,
  closed: boolean,
): Promise<Result<undefined, PresenceLoadRefusal>> {
  const loaded = await loadForPresences(ctx, slug)
  if (!loaded.ok) return loaded
  await changePresenceSettings(ctx.db, loaded.value.id, { closed_at: closed ? ctx.now : null })
  ctx.audit({
    act: closed ? 'check-in.closed' : 'check-in.opened',
    subject: `event:${loaded.value.id}`,
    public: false,
  })
  // Who came is known now: they need not wait for the hour.
  if (closed) await askSatisfaction(ctx, { eventId: loaded.value.id })
  return done()
}
