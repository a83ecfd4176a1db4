import { type Kysely, sql } from 'kysely'
import { toEvent } from '../../store/events.ts'
import type { EventTables } from '../../tables.ts'
import type { OwnSeat, SeatOwner } from '../own-seat.ts'

/** Seats in events to come, waits included, the nearest first. */
export async function listOwnSeats(
  db: Kysely<EventTables>,
  owner: SeatOwner,
  from: Date,
): Promise<readonly OwnSeat[]> {
  const rows = await ownSeats(db, owner)
    .where('r.state', '!=', 'cancelled')
    .where('endsAt', '>=', from)
    .orderBy('startsAt')
    .orderBy('r.id')
    .execute()
  return rows.map(toSeat)
}

/** Events that are over where somebody had a seat, the latest first, as long as the name of the registration is kept. */
export async function listPastSeats(
  db: Kysely<EventTables>,
  owner: SeatOwner,
  input: { readonly now: Date; readonly today: string; readonly limit: number },
): Promise<readonly (OwnSeat & { readonly certificateId: string | undefined })[]> {
  const rows = await ownSeats(db, owner)
    .leftJoin('event_certificates as c', (join) =>
      join.onRef('c.registrationId', '=', 'r.id').on('c.withdrawnAt', 'is', null),
    )
    .select('c.id as certificateId')
    // Whoever came without a seat, or gave it up and came, has a certificate all the same.
    .where(({ or, eb }) => or([eb('r.state', '=', 'registered'), eb('c.id', 'is not', null)]))
    .where('events.state', '!=', 'cancelled')
    .where('i.keptUntil', '>=', input.today)
    .where('endsAt', '<', input.now)
    .orderBy('startsAt', 'desc')
    .orderBy('r.id', 'desc')
    .limit(input.limit)
    .execute()
  return rows.map((row) => ({ ...toSeat(row), certificateId: row.certificateId ?? undefined }))
}

/** Somebody of the list of an event, by their account or by its mailbox. */
export async function isInvited(
  db: Kysely<EventTables>,
  eventId: string,
  owner: SeatOwner,
): Promise<boolean> {
  const row = await ownSeats(db, owner)
    .where('events.id', '=', eventId)
    .where('r.state', '!=', 'cancelled')
    .executeTakeFirst()
  return row !== undefined
}

function ownSeats(db: Kysely<EventTables>, { personId, email }: SeatOwner) {
  return db
    .selectFrom('events')
    .innerJoin('event_registrations as r', 'r.eventId', 'events.id')
    .innerJoin('event_registration_identities as i', 'i.registrationId', 'r.id')
    .selectAll('events')
    .select(['r.id as seatId', 'r.state as seatState', 'r.seatClassId', 'r.offeredUntil', 'i.name'])
    .where(({ or, and, eb }) =>
      or([
        eb('i.personId', '=', personId),
        ...(email
          ? [and([eb('i.personId', 'is', null), eb(sql`lower(i.email)`, '=', email.toLowerCase())])]
          : []),
      ]),
    )
    .where('events.state', '!=', 'draft')
}

type Row = Awaited<ReturnType<ReturnType<typeof ownSeats>['execute']>>[number]

function toSeat(row: Row): OwnSeat {
  return {
    event: toEvent(row),
    registration: {
      id: row.seatId,
      state: row.seatState,
      seatClassId: row.seatClassId ?? undefined,
      offeredUntil: row.offeredUntil ?? undefined,
    },
    name: row.name,
  }
}
