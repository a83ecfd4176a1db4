import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import { callOrder, lockMinutes } from '../../call.ts'
import type { Draw } from '../../draw.ts'
import { mayCall } from '../../permissions-recruit.ts'
import { type Callee, findCallee, findLock, listCallees, takeLock } from '../store/calls.ts'

/** The next person to call, kept for this caller alone for a while; the one in hand stays in hand. */
export async function takeCall(
  ctx: Ctx,
  draw: Draw,
): Promise<Result<Callee | undefined, 'forbidden'>> {
  const callerId = ctx.person?.id
  if (!mayCall(ctx.person, draw) || callerId === undefined) return refused('forbidden')

  const inHand = await findLock(ctx.db, callerId, draw.id, ctx.now)
  if (inHand) return done(await findCallee(ctx.db, draw.id, inHand.personId))
  const until = new Date(ctx.now.getTime() + lockMinutes * 60_000)
  const waiting = await listCallees(ctx.db, draw.id, { callerId, now: ctx.now })
  for (const callee of callOrder(waiting, ctx.now)) {
    const lock = { personId: callee.id, drawId: draw.id, callerId }
    // Two callers may aim at the same person: one has them, the other goes on to the next.
    if (await takeLock(ctx.db, lock, ctx.now, until)) return done(callee)
  }
  return done(undefined)
}
