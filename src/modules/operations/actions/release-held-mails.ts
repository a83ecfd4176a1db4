import { done, type Result, refused } from '#kit/result.ts'
import { isAdministrator } from '#kit/viewer.ts'
import type { Ctx } from '#platform/context.ts'
import { releaseMails } from '../store/mails.ts'

export async function releaseHeldMails(ctx: Ctx): Promise<Result<number, 'forbidden'>> {
  if (!isAdministrator(ctx.person)) return refused('forbidden')

  const count = await releaseMails(ctx)

  ctx.audit({ act: 'mails.released', subject: 'house', public: false, detail: { count } })
  return done(count)
}
