import { isReason } from '#kit/fields.ts'
import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import { mayRunMailings } from '../../permissions.ts'
import { lift } from '../store/suppressions.ts'

export type LiftRefusal = 'forbidden' | 'not-found' | 'without-reason'

/** Someone found out that the address is good after all, and says how they know. */
export async function liftSuppression(
  ctx: Ctx,
  emailHash: string,
  reason: string,
): Promise<Result<undefined, LiftRefusal>> {
  if (!mayRunMailings(ctx.person)) return refused('forbidden')
  if (!isReason(reason, 5)) return refused('without-reason')
  const before = await lift(ctx.db, emailHash)
  if (!before) return refused('not-found')

  ctx.audit({
    act: 'suppression.lifted',
    subject: `address:${emailHash.slice(0, 16)}`,
    public: false,
    detail: { before, reason },
  })
  return done()
}
