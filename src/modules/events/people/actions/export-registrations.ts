import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import { mayManageEvents } from '../../permissions.ts'
import type { NamedRegistration } from '../../registration.ts'
import { listRegistrations } from '../../seating/index.ts'

/** Whoever is registered and that `asked` leaves, as a table. Names leave the house: the memory keeps who took how many, and when. */
export async function exportRegistrations(
  ctx: Ctx,
  eventId: string,
  asked: (all: readonly NamedRegistration[]) => readonly NamedRegistration[],
): Promise<Result<readonly NamedRegistration[], 'forbidden'>> {
  if (!mayManageEvents(ctx.person)) return refused('forbidden')

  const registrations = asked(await listRegistrations(ctx.db, eventId))

  ctx.audit({
    act: 'event.people-exported',
    subject: `event:${eventId}`,
    public: false,
    detail: { count: registrations.length },
  })
  return done(registrations)
}
