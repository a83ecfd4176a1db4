import { done, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import type { NetworkEvent } from '../../event.ts'
import { mayManageEvents } from '../../permissions.ts'
import { listPresences } from '../../presence/index.ts'
import { halfDaysOf, minutesCounted } from '../../presence.ts'
import { listRegistrations } from '../../seating/index.ts'

/** Who was there, as a table. Names leave the house: the memory keeps who took how many, and when. */
export async function takePresences(ctx: Ctx, event: NetworkEvent) {
  if (!mayManageEvents(ctx.person)) return refused('forbidden')

  const presences = await listPresences(ctx.db, event.id)
  const halfDays = halfDaysOf(event)
  const rows = (await listRegistrations(ctx.db, event.id)).map((registration) => {
    const own = presences.filter(({ registrationId }) => registrationId === registration.id)
    return { registration, presences: own, counted: minutesCounted(own, halfDays) }
  })

  ctx.audit({
    act: 'presences.exported',
    subject: `event:${event.id}`,
    public: false,
    detail: { count: rows.length },
  })
  return done(rows)
}
