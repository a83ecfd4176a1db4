import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import { mayRunMailings } from '../../permissions.ts'
import { isHeld, release, renewLeases } from '../store/leases.ts'

/** After a restore, a person has looked at what waits, and says that it may leave. */
export async function releaseSendings(
  ctx: Ctx,
): Promise<Result<undefined, 'forbidden' | 'not-held'>> {
  if (!mayRunMailings(ctx.person)) return refused('forbidden')
  if (!(await isHeld(ctx.db))) return refused('not-held')

  await release(ctx.db, ctx.now)
  // They said so now: nothing of it has been asleep any more.
  await renewLeases(ctx.db)

  ctx.audit({ act: 'mailings.released', subject: 'house', public: false })
  return done()
}
