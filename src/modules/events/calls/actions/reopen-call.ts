import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import { isOpenToAll } from '../../event.ts'
import { mayManageEvents } from '../../permissions.ts'
import { type CallReopenForm, reopenCall as reopen } from '../../programme-call.ts'
import { lockEvent, recordReopening } from '../../store/events.ts'
import { programmeOf, saveProgramme } from '../store/programmes.ts'

export type CallReopenRefusal = 'not-found' | 'forbidden' | 'not-closed' | 'gathering-over'

/** Contributions are offered again, until another day: why is read by everybody who may read the gathering. */
export async function reopenCall(
  ctx: Ctx,
  eventId: string,
  { reason, closesOn }: CallReopenForm,
): Promise<Result<undefined, CallReopenRefusal>> {
  const event = await lockEvent(ctx.db, eventId)
  if (!event) return refused('not-found')

  if (!mayManageEvents(ctx.person)) return refused('forbidden')

  const programme = await programmeOf(ctx.db, eventId)
  const reopened = reopen(programme, event, { closesOn, now: ctx.now })
  if (!reopened.ok) return reopened

  await saveProgramme(ctx.db, eventId, reopened.value)
  await recordReopening(ctx, `programme-call:${eventId}`, reason)

  const subject = `event:${eventId}`
  ctx.audit({ act: 'programme-call.reopened', subject, public: isOpenToAll(event) })
  ctx.changed(subject)
  return done()
}
