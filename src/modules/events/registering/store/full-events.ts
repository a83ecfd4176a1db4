import type { Kysely } from 'kysely'
import type { NetworkEvent } from '../../event.ts'
import { isFull, occupationOf } from '../../seating/nouns.ts'
import type { EventTables } from '../../tables.ts'

/** Which of these events, still to come, have no seat left: said wherever they are listed. */
export async function listFull(
  db: Kysely<EventTables>,
  events: readonly NetworkEvent[],
  now: Date,
): Promise<ReadonlySet<string>> {
  const open = events.filter(({ state, endsAt }) => state === 'published' && endsAt > now)
  if (open.length === 0) return new Set()
  const ids = open.map(({ id }) => id)
  const [classes, holders] = await Promise.all([
    db
      .selectFrom('event_seat_classes')
      .select(['id', 'eventId', 'capacity'])
      .where('eventId', 'in', ids)
      .execute(),
    db
      .selectFrom('event_registrations')
      .select(['id', 'eventId', 'state', 'role', 'seatClassId', 'position'])
      .where('eventId', 'in', ids)
      .where('state', 'in', ['registered', 'offered'])
      .execute(),
  ])
  const full = open.filter((event) => {
    const own = classes.filter(({ eventId }) => eventId === event.id)
    const seats = {
      ...event,
      classes: own.map(({ id, capacity }) => ({ id, capacity: capacity ?? undefined })),
    }
    const seated = holders
      .filter(({ eventId }) => eventId === event.id)
      .map(({ seatClassId, position, ...one }) => ({
        ...one,
        seatClassId: seatClassId ?? undefined,
        position: position ?? undefined,
      }))
    return isFull(occupationOf(seats, seated))
  })
  return new Set(full.map(({ id }) => id))
}
