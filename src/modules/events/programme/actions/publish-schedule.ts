import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import { insertSchedule, listSchedules, listSlots } from '../../calls/index.ts'
import { isOpenToAll, type NetworkEvent } from '../../event.ts'
import { mayManageEvents } from '../../permissions.ts'
import { changesBetween } from '../../schedule.ts'

export type PublishRefusal = 'forbidden' | 'empty' | 'nothing-changed' | 'published-meanwhile'

/** The schedule as it stands becomes the one that everybody reads; what changed is public. */
export async function publishSchedule(
  ctx: Ctx,
  event: NetworkEvent,
  note: string,
): Promise<Result<{ version: number }, PublishRefusal>> {
  const slots = await listSlots(ctx.db, event.id)
  const [latest] = await listSchedules(ctx.db, event.id)

  if (!mayManageEvents(ctx.person)) return refused('forbidden')
  if (slots.length === 0) return refused('empty')
  const changes = changesBetween(latest?.slots ?? [], slots)
  if (latest && changes.length === 0) return refused('nothing-changed')

  const version = (latest?.version ?? 0) + 1
  const schedule = {
    version,
    publishedAt: ctx.now,
    note,
    slots,
    // The first version is all new: its list would say nothing.
    changes: latest ? changes : [],
  }
  if (!(await insertSchedule(ctx.db, event.id, schedule, ctx.person?.id))) {
    return refused('published-meanwhile')
  }

  ctx.audit({
    act: 'schedule.published',
    subject: `event:${event.id}`,
    public: isOpenToAll(event),
    detail: { version, moments: slots.length },
  })
  ctx.announce('schedule.published', { eventId: event.id, version })
  ctx.changed(`event:${event.id}`)
  return done({ version })
}
