import { done, type Result, refused } from '#kit/result.ts'
import { isAdministrator } from '#kit/viewer.ts'
import type { Ctx } from '#platform/context.ts'
import { retryMails } from '../store/mails.ts'

/** Those that were tried to the end leave again, once their reason is mended; how many did. */
export async function retryFailedMails(
  ctx: Ctx,
  ids: readonly string[],
): Promise<Result<number, 'forbidden' | 'no-post'>> {
  if (!isAdministrator(ctx.person)) return refused('forbidden')
  if (!ctx.mailLeaves) return refused('no-post')

  const count = ids.length === 0 ? 0 : await retryMails(ctx, ids)
  if (count === 0) return done(0)

  ctx.audit({ act: 'mails.retried', subject: 'house', public: false, detail: { count } })
  return done(count)
}
