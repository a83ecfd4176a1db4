import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import { maySayPublisher } from '../permissions.ts'
import type { Publisher } from '../publisher.ts'
import { savePublisher } from '../store.ts'

/** The one who answers for the instance says so; the legal pages follow at once. */
export async function changePublisher(
  ctx: Ctx,
  publisher: Publisher,
): Promise<Result<undefined, 'forbidden'>> {
  if (!maySayPublisher(ctx.person)) return refused('forbidden')

  await savePublisher(ctx.db, publisher, ctx.now)

  ctx.audit({ act: 'publisher.changed', subject: 'house', public: true })
  return done()
}
