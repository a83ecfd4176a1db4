import { done, type Result, refused } from '#kit/result.ts'
import { undoable } from '#kit/undo.ts'
import type { Ctx } from '#platform/context.ts'
import { mayManageEvents } from '../../permissions.ts'
import { listRegistrations } from '../../seating/index.ts'
import { holdsSeat } from '../../seating/nouns.ts'
import { lockEvent } from '../../store/events.ts'
import { cancelSeat } from './change-registration.ts'
import { seatsUndo, seatThing } from './undo-event.ts'

/** Several of the list, taken back as one. Those that were cancelled already are left as they are. */
export async function cancelRegistrations(
  ctx: Ctx,
  eventId: string,
  registrationIds: readonly string[],
): Promise<Result<{ readonly cancelled: number }, 'not-found' | 'forbidden'>> {
  if (!mayManageEvents(ctx.person)) return refused('forbidden')
  const event = await lockEvent(ctx.db, eventId)
  if (!event) return refused('not-found')
  const chosen = (await listRegistrations(ctx.db, eventId)).filter(
    ({ id, state }) => registrationIds.includes(id) && state !== 'cancelled',
  )
  if (chosen.length === 0) return done({ cancelled: 0 })

  const undo = await undoable(ctx, seatsUndo, seatThing(eventId, ...chosen.map(({ id }) => id)))
  // Those who wait leave first: none of them is given the seat of another of the chosen.
  const inOrder = chosen.toSorted(
    (first, second) => Number(holdsSeat(first)) - Number(holdsSeat(second)),
  )
  for (const registration of inOrder)
    await cancelSeat(ctx, event, registration, 'cancelled-by-team', '')

  const told = { subject: `event:${eventId}`, public: false } as const
  ctx.audit({ act: 'event.seats-freed', ...told, detail: { count: chosen.length } })
  await undo(told)
  return done({ cancelled: chosen.length })
}
