import { done, type Result, refused } from '#kit/result.ts'
import { isAdministrator } from '#kit/viewer.ts'
import type { Ctx } from '#platform/context.ts'
import { releaseMails } from '../store/mails.ts'

/** All of them, or those that were chosen; how many had been held. */
export async function releaseHeldMails(
  ctx: Ctx,
  only?: readonly string[],
): Promise<Result<number, 'forbidden' | 'no-post'>> {
  if (!isAdministrator(ctx.person)) return refused('forbidden')

  // Released where nothing can send them, they would be held no more, and never leave.
  if (!ctx.mailLeaves) return refused('no-post')
  if (only?.length === 0) return done(0)
  const count = await releaseMails(ctx, only)
  // Somebody else released them meanwhile: there is nothing to remember.
  if (count === 0) return done(0)

  ctx.audit({ act: 'mails.released', subject: 'house', public: false, detail: { count } })
  return done(count)
}
