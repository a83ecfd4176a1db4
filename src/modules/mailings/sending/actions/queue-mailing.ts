import { newId } from '#kit/ids.ts'
import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import { mayLeave, type QueueRefusal } from '../../mailing.ts'
import { mayRunMailings } from '../../permissions.ts'
import { openLease } from '../store/leases.ts'
import { confirmMailing, type Frozen, lockMailing, readFrozen } from '../store/mailings.ts'
import { insertRecipients, listReaders } from '../store/recipients.ts'

export interface QueueGiven {
  /** The letter as it will be read, its blanks still to fill (`letter.ts`); or what was frozen before. */
  readonly letter?: Frozen
  /** Who receives it, in order; those who subscribe to its list, when it is not said. */
  readonly subscribers?: readonly string[]
}

/**
 * Confirms a letter that is ready: its words and its readers are fixed, and the sender takes it from
 * there. Whoever leaves the list in the meantime receives nothing all the same.
 */
export async function queueMailing(
  ctx: Ctx,
  id: string,
  input: QueueGiven = {},
): Promise<Result<{ count: number }, QueueRefusal>> {
  const mailing = await lockMailing(ctx.db, id)
  if (!mailing) return refused('not-found')

  if (!mayRunMailings(ctx.person)) return refused('forbidden')

  if (!mayLeave(mailing.state)) return refused('not-now')
  const letter = input.letter ?? (await readFrozen(ctx.db, id))
  if (!letter || !mailing.subject) return refused('not-written')
  const readers = input.subscribers ?? (await listReaders(ctx.db, mailing.listId))
  if (readers.length === 0) return refused('nobody')

  await confirmMailing(ctx.db, id, letter, { now: ctx.now, personId: ctx.person?.id })
  const count = await insertRecipients(ctx.db, id, readers)
  await openLease(ctx.db, id, newId(ctx.now, ctx.chance))

  ctx.audit({
    act: 'mailing.confirmed',
    subject: `mailing:${id}`,
    public: false,
    detail: { recipients: count },
  })
  ctx.announce('mailing.confirmed', { id })
  ctx.changed(`mailing:${id}`)
  return done({ count })
}
