import { newId } from '#kit/ids.ts'
import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import { mayRunMailings } from '../../permissions.ts'
import { openLease } from '../store/leases.ts'
import { lockMailing, moveMailing } from '../store/mailings.ts'
import { requeueDoubtful } from '../store/recipients.ts'

/** A person decided that a second copy is better than perhaps none. */
export async function retryDoubtful(
  ctx: Ctx,
  id: string,
): Promise<Result<{ count: number }, 'not-found' | 'forbidden' | 'not-now'>> {
  const mailing = await lockMailing(ctx.db, id)
  if (!mailing) return refused('not-found')

  if (!mayRunMailings(ctx.person)) return refused('forbidden')

  if (mailing.state !== 'sent' && mailing.state !== 'sending') return refused('not-now')
  const count = await requeueDoubtful(ctx.db, id)
  if (count === 0) return refused('not-now')

  await moveMailing(ctx.db, id, 'sending', null, ctx.now)
  await openLease(ctx.db, id, newId(ctx.now, ctx.chance))

  ctx.audit({
    act: 'mailing.retried',
    subject: `mailing:${id}`,
    public: false,
    detail: { recipients: count },
  })
  ctx.changed(`mailing:${id}`)
  return done({ count })
}
