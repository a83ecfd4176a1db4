import type { Ctx } from '#platform/context.ts'
import { isOver, type NetworkEvent } from '../../event.ts'
import { writeToRegistrant } from '../../letters/index.ts'
import {
  findRegistration,
  listSeatHolders,
  seatsOf,
  updateRegistration,
} from '../../seating/index.ts'
import { movesUp } from '../../seating/nouns.ts'

/**
 * The waiting list moves by itself: whatever freed a seat ends here, with the event locked. The seat is
 * given, or offered for some hours and never past the beginning.
 */
export async function moveUp(ctx: Ctx, event: NetworkEvent): Promise<number> {
  if (event.state !== 'published' || isOver(event, ctx.now)) return 0
  const next = movesUp(await seatsOf(ctx, event), await listSeatHolders(ctx.db, event.id))
  for (const id of next) {
    const waiting = await findRegistration(ctx.db, id)
    if (!waiting) continue
    const moved =
      event.waitingRule === 'seat'
        ? { ...waiting, state: 'registered' as const, position: undefined }
        : { ...waiting, state: 'offered' as const, offeredUntil: offerEnd(event, ctx.now) }
    await updateRegistration(ctx.db, moved)
    ctx.audit({
      act: event.waitingRule === 'seat' ? 'event.seat-given' : 'event.seat-offered',
      subject: `event:${event.id}`,
      public: false,
      detail: { number: waiting.number },
    })
    await writeToRegistrant(
      ctx,
      event.waitingRule === 'seat' ? 'moved-up' : 'offered',
      event,
      moved,
    )
  }
  return next.length
}

function offerEnd(event: NetworkEvent, now: Date): Date {
  const end = now.getTime() + event.offerHours * 3_600_000
  return new Date(Math.min(end, Math.max(event.startsAt.getTime(), now.getTime() + 600_000)))
}
