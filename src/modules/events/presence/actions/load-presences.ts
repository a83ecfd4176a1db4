import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import type { NetworkEvent } from '../../event.ts'
import { mayKeepPresences } from '../../presence-permissions.ts'
import { findEventBySlug } from '../../store/events.ts'

export type PresenceLoadRefusal = 'not-found' | 'forbidden' | 'not-held'
export type CorrectionRefusal = PresenceLoadRefusal | 'no-half'
export type SheetRefusal = PresenceLoadRefusal | 'unread' | 'unknown' | 'no-half'

/** The event whose presences are kept: published, or over; never a draft nor one that was cancelled. */
export async function loadForPresences(
  ctx: Ctx,
  slug: string,
): Promise<Result<NetworkEvent, PresenceLoadRefusal>> {
  const event = await findEventBySlug(ctx.db, slug)
  if (!event) return refused('not-found')
  if (!mayKeepPresences(ctx.person)) return refused('forbidden')
  if (event.state === 'draft' || event.state === 'cancelled') return refused('not-held')
  return done(event)
}

/** Counts only: who was there is nobody's business in the public memory. */
export function tellPresences(ctx: Ctx, event: NetworkEvent, count: number, medium: string) {
  ctx.audit({
    act: 'presences.recorded',
    subject: `event:${event.id}`,
    public: false,
    detail: { count, medium },
  })
  ctx.changed(`event:${event.id}`)
}
