import type { Day } from '#kit/dates.ts'
import { listOwnSeats, seatOwner } from '#modules/events/index.ts'
import type { Ctx } from '#platform/context.ts'
import { type AgendaDay, agendaDays, isInWeek, isTaken } from '../agenda.ts'
import { listTaken } from '../store/agenda.ts'
import { minutesInDayOf } from '../store/house.ts'
import type { Week } from '../week.ts'

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
    await minutesInDayOf(ctx.db),
  )
}

/** Those that stand in the week already, by the names of their fields. */
export async function takenInWeek(
  { db }: Pick<Ctx, 'db'>,
  week: Week | undefined,
  proposed: readonly AgendaDay[],
): Promise<ReadonlySet<string>> {
  if (!week) return new Set()
  const taken = await listTaken(db, week.id)
  return new Set(proposed.filter((day) => isTaken(day, taken, week.days)).map(({ name }) => name))
}

const isSure = (state: string): boolean => state === 'registered'
