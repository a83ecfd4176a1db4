import { newToken } from '#kit/ids.ts'
import type { Ctx } from '#platform/context.ts'
import { renewFeed, revokeFeed } from '../store/feeds.ts'

/** A new address for one's own calendar; it exists in what is returned here, and nowhere else. */
export async function renewOwnFeed(ctx: Ctx, personId: string): Promise<string> {
  const token = newToken(ctx.chance)
  await renewFeed(ctx.db, personId, token, ctx.now)
  ctx.audit({ act: 'person.feed-renewed', subject: `person:${personId}`, public: false })
  return token
}

export async function revokeOwnFeed(ctx: Ctx, personId: string): Promise<void> {
  await revokeFeed(ctx.db, personId)
  ctx.audit({ act: 'person.feed-revoked', subject: `person:${personId}`, public: false })
}
