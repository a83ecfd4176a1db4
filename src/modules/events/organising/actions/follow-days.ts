import type { Ctx } from '#platform/context.ts'
import { insertSchedule, moveSlots } from '../../calls/index.ts'
import { programmeTexts } from '../../calls/nouns.ts'
import { isOpenToAll, type NetworkEvent } from '../../event.ts'
import { changesBetween } from '../../schedule.ts'
import type { Edit } from './effects-of-edit.ts'

/**
 * The programme follows its event: the one being laid out, and the one that readers have, which is published again at
 * once. A moment of a day that is no longer one of the event leaves the published programme, and is to be placed again.
 */
export async function followDays(ctx: Ctx, event: NetworkEvent, edit: Edit): Promise<void> {
  const { slots, published } = edit
  if (slots && slots.days !== 0) await moveSlots(ctx.db, event.id, [...slots.slots, ...slots.out])
  if (!published) return
  const { latest, moved } = published
  const version = latest.version + 1
  const schedule = {
    version,
    publishedAt: ctx.now,
    note: programmeTexts[ctx.locale].datesMoved,
    slots: moved.slots,
    changes: changesBetween(latest.slots, moved.slots),
  }
  // The event is locked: only a press of "Publier" between its page and now could have taken this number.
  if (!(await insertSchedule(ctx.db, event.id, schedule, ctx.person?.id))) return
  ctx.audit({
    act: 'schedule.published',
    subject: `event:${event.id}`,
    public: isOpenToAll(event),
    detail: { version, moments: moved.slots.length },
  })
  ctx.announce('schedule.published', { eventId: event.id, version })
}
