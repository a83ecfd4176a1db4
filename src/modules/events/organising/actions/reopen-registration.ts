import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import { isOpenToAll } from '../../event.ts'
import { mayManageEvents } from '../../permissions.ts'
import { lockEvent, recordReopening, updateEvent } from '../../store/events.ts'
import { type RegistrationReopenForm, reopenRegistration as reopen } from '../event-form.ts'

export type ReopenRefusal = 'not-found' | 'forbidden' | 'not-closed'

/** People may register again, until another day: why is read by everybody who may read the event. */
export async function reopenRegistration(
  ctx: Ctx,
  id: string,
  form: RegistrationReopenForm,
): Promise<Result<undefined, ReopenRefusal>> {
  const event = await lockEvent(ctx.db, id)
  if (!event) return refused('not-found')

  if (!mayManageEvents(ctx.person)) return refused('forbidden')

  const reopened = reopen(event, form.closesOn, ctx.now)
  if (!reopened.ok) return reopened

  const subject = `event:${id}`
  await updateEvent(ctx.db, reopened.value)
  await recordReopening(ctx, subject, form.reason)

  ctx.audit({ act: 'registration.reopened', subject, public: isOpenToAll(event) })
  ctx.changed(subject)
  return done()
}
