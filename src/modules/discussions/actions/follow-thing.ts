import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import { mayDiscuss } from '../permissions.ts'
import { follow, markRead, stopFollowing } from '../store/mentions.ts'
import { findThing, type Kinds } from './find-thing.ts'

type Refusal = 'not-found' | 'forbidden'

/** Hears of what is said from now on, or no more. */
export async function followThing(
  ctx: Ctx,
  kinds: Kinds,
  kind: string,
  thingId: string,
  wanted: boolean,
): Promise<Result<undefined, Refusal>> {
  const thing = await findThing(ctx, kinds, kind, thingId)
  if (!thing) return refused('not-found')
  if (!mayDiscuss(ctx.person, thing)) return refused('forbidden')

  const key = { kind, thingId: thing.id }
  if (wanted) await follow(ctx.db, key, [ctx.person.id], { now: ctx.now, again: true })
  else await stopFollowing(ctx.db, key, ctx.person.id, ctx.now)

  const act = wanted ? 'discussion.followed' : 'discussion.left'
  ctx.audit({ act, subject: `${kind}:${thing.id}`, public: false })
  return done()
}

/** What was said to whoever asks is read: it waits for them no more. */
export async function readMessages(
  ctx: Ctx,
  kinds: Kinds,
  kind: string,
  thingId: string,
): Promise<Result<undefined, Refusal>> {
  const thing = await findThing(ctx, kinds, kind, thingId)
  if (!thing) return refused('not-found')
  if (!mayDiscuss(ctx.person, thing)) return refused('forbidden')

  await markRead(ctx.db, { kind, thingId: thing.id }, ctx.person.id, ctx.now)

  ctx.audit({ act: 'discussion.read', subject: `${kind}:${thing.id}`, public: false })
  return done()
}
