import type { Day } from '#kit/dates.ts'
import { listOwnSeats, seatOwner } from '#modules/events/index.ts'
import type { Ctx } from '#platform/context.ts'
import { type AgendaDay, agendaDays, isInWeek } from '../agenda.ts'

/** Events of this week at which somebody has a seat of their own; what is called off is not worked. */
export async function listAgendaDays(
  ctx: Pick<Ctx, 'db'>,
  personId: string,
  monday: Day,
): Promise<readonly AgendaDay[]> {
  const owner = await seatOwner(ctx, personId)
  const seats = await listOwnSeats(ctx.db, owner, new Date(`${monday}T00:00:00Z`))
  const events = seats
    .filter(({ event, registration }) => event.state !== 'cancelled' && isSure(registration.state))
    .map(({ event }) => event)
  return agendaDays(
    monday,
    events.filter((event) => isInWeek(monday, event)),
  )
}

const isSure = (state: string): boolean => state === 'registered'
