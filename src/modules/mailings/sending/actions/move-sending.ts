import { newId } from '#kit/ids.ts'
import { done, type Result, refused } from '#kit/result.ts'
import { undoable } from '#kit/undo.ts'
import type { Ctx } from '#platform/context.ts'
import { moved, type SendingGesture } from '../../mailing.ts'
import { mayRunMailings } from '../../permissions.ts'
import { openLease } from '../store/leases.ts'
import { lockMailing, moveMailing } from '../store/mailings.ts'
import { cancelUndo } from './undo-cancel.ts'

export type MoveRefusal = 'not-found' | 'forbidden' | 'not-now'

const pastOf = { pause: 'paused', resume: 'resumed', cancel: 'cancelled' } as const

/** Pauses, resumes or cancels, between two recipients: the one being written to is finished. */
export async function moveSending(
  ctx: Ctx,
  id: string,
  gesture: SendingGesture,
): Promise<Result<undefined, MoveRefusal>> {
  const mailing = await lockMailing(ctx.db, id)
  if (!mailing) return refused('not-found')

  if (!mayRunMailings(ctx.person)) return refused('forbidden')

  const next = moved(mailing.state, gesture)
  if (!next.ok) return next

  const undo = gesture === 'cancel' ? await undoable(ctx, cancelUndo, id) : undefined
  await moveMailing(ctx.db, id, next.value, gesture === 'pause' ? 'person' : null, ctx.now)
  if (gesture === 'resume') await openLease(ctx.db, id, newId(ctx.now, ctx.chance))

  const told = { subject: `mailing:${id}`, public: false }
  ctx.audit({ act: `mailing.${pastOf[gesture]}`, ...told, public: false })
  ctx.changed(`mailing:${id}`)
  await undo?.(told)
  return done()
}
