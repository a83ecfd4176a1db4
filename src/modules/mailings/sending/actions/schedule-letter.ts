import { dayOf } from '#kit/dates.ts'
import { isTooFar } from '#kit/day-range.ts'
import { done, type Result, refused } from '#kit/result.ts'
import { undoable } from '#kit/undo.ts'
import type { Ctx } from '#platform/context.ts'
import { mayHaveHour } from '../../mailing.ts'
import { mayRunMailings } from '../../permissions.ts'
import { keepHour, lockMailing } from '../store/mailings.ts'
import { scheduleUndo, unscheduleUndo } from './undo-hour.ts'

export type ScheduleRefusal = 'not-found' | 'forbidden' | 'not-now' | 'hour-passed' | 'too-far'

/** The day and the hour when a letter leaves by itself; chosen again, they are changed. Its readers are counted then. */
export async function scheduleLetter(
  ctx: Ctx,
  id: string,
  leavesAt: Date,
): Promise<Result<{ leavesAt: Date }, ScheduleRefusal>> {
  const mailing = await lockMailing(ctx.db, id)
  if (!mailing) return refused('not-found')
  if (!mayRunMailings(ctx.person)) return refused('forbidden')
  if (!mayHaveHour(mailing)) return refused('not-now')
  if (leavesAt <= ctx.now) return refused('hour-passed')
  if (isTooFar(dayOf(leavesAt), dayOf(ctx.now), 1)) return refused('too-far')

  const undo = await undoable(ctx, scheduleUndo, id)
  await keepHour(ctx.db, id, { leavesAt, scheduledBy: ctx.person?.id })

  const told = { subject: `mailing:${id}`, public: false }
  ctx.audit({
    act: 'mailing.scheduled',
    ...told,
    public: false,
    detail: { leavesAt: leavesAt.toISOString() },
  })
  ctx.changed(`mailing:${id}`)
  await undo(told)
  return done({ leavesAt })
}

/** It does not leave by itself any more, and waits for a hand. */
export async function unscheduleLetter(
  ctx: Ctx,
  id: string,
): Promise<Result<undefined, 'not-found' | 'forbidden' | 'not-now'>> {
  const mailing = await lockMailing(ctx.db, id)
  if (!mailing) return refused('not-found')
  if (!mayRunMailings(ctx.person)) return refused('forbidden')
  if (!mailing.leavesAt) return refused('not-now')

  const undo = await undoable(ctx, unscheduleUndo, id)
  await keepHour(ctx.db, id, undefined)

  const told = { subject: `mailing:${id}`, public: false }
  ctx.audit({ act: 'mailing.unscheduled', ...told, public: false })
  ctx.changed(`mailing:${id}`)
  await undo(told)
  return done()
}
