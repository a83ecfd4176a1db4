import type { Kysely, Selectable } from 'kysely'
import { nounOf } from '#kit/noun-of.ts'
import type { NamedRegistration, Registration, RegistrationIdentity } from '../../registration.ts'
import type { EventTables } from '../../tables.ts'
import type { SeatHolder } from '../seats.ts'

type Db = Kysely<EventTables>

/** Everybody registered to an event, by their number, with the names still kept. */
export async function listRegistrations(
  db: Db,
  eventId: string,
): Promise<readonly NamedRegistration[]> {
  const rows = await named(db).where('r.eventId', '=', eventId).orderBy('r.number').execute()
  return rows.map(toNamed)
}

export async function findRegistration(db: Db, id: string): Promise<NamedRegistration | undefined> {
  const row = await named(db).where('r.id', '=', id).executeTakeFirst()
  return row && toNamed(row)
}

/** The registration that a person's link opens. */
export async function findRegistrationByLink(
  db: Db,
  tokenHash: string,
): Promise<NamedRegistration | undefined> {
  const row = await named(db)
    .innerJoin('event_registration_links as l', 'l.registrationId', 'r.id')
    .where('l.tokenHash', '=', tokenHash)
    .executeTakeFirst()
  return row && toNamed(row)
}

/** Seats as they stand. Call it after `lockEvent`, or the answer may be old. */
export async function listSeatHolders(db: Db, eventId: string): Promise<readonly SeatHolder[]> {
  const rows = await db
    .selectFrom('event_registrations')
    .select(['id', 'state', 'role', 'seatClassId', 'position'])
    .where('eventId', '=', eventId)
    .where('state', '!=', 'cancelled')
    .execute()
  return rows.map((row) => nounOf(row))
}

/** The facts, then whoever it is, apart. */
export async function insertRegistration(
  db: Db,
  registration: Registration,
  identity: RegistrationIdentity,
  keptUntil: string,
) {
  await db
    .insertInto('event_registrations')
    .values({
      id: registration.id,
      eventId: registration.eventId ?? null,
      seriesId: registration.seriesId ?? null,
      parentId: registration.parentId ?? null,
      number: registration.number,
      createdAt: registration.createdAt,
      ...columnsOf(registration),
    })
    .execute()
  await db
    .insertInto('event_registration_identities')
    .values({
      registrationId: registration.id,
      personId: identity.personId ?? null,
      territoryId: identity.territoryId ?? null,
      name: identity.name,
      email: identity.email,
      organisation: identity.organisation,
      function: identity.function,
      keptUntil,
    })
    .execute()
}

export async function updateRegistration(db: Db, registration: Registration) {
  await db
    .updateTable('event_registrations')
    .set(columnsOf(registration))
    .where('id', '=', registration.id)
    .execute()
}

function columnsOf(registration: Registration) {
  return {
    seatClassId: registration.seatClassId ?? null,
    state: registration.state,
    role: registration.role,
    language: registration.language,
    medium: registration.medium,
    position: registration.position ?? null,
    offeredUntil: registration.offeredUntil ?? null,
    confirmedAt: registration.confirmedAt ?? null,
    cancelledAt: registration.cancelledAt ?? null,
  }
}

function named(db: Db) {
  return db
    .selectFrom('event_registrations as r')
    .leftJoin('event_registration_identities as i', 'i.registrationId', 'r.id')
    .selectAll('r')
    .select(['i.name', 'i.email', 'i.organisation', 'i.function', 'i.territoryId', 'i.personId'])
}

type Row = Selectable<EventTables['event_registrations']> & {
  name: string | null
  email: string | null
  organisation: string | null
  function: string | null
  territoryId: string | null
  personId: string | null
}

function toNamed(row: Row): NamedRegistration {
  return {
    id: row.id,
    eventId: row.eventId ?? undefined,
    seriesId: row.seriesId ?? undefined,
    parentId: row.parentId ?? undefined,
    number: row.number,
    seatClassId: row.seatClassId ?? undefined,
    state: row.state,
    role: row.role,
    language: row.language,
    medium: row.medium,
    position: row.position ?? undefined,
    offeredUntil: row.offeredUntil ?? undefined,
    createdAt: row.createdAt,
    confirmedAt: row.confirmedAt ?? undefined,
    cancelledAt: row.cancelledAt ?? undefined,
    identity:
      row.name === null
        ? undefined
        : {
            name: row.name,
            email: row.email ?? '',
            organisation: row.organisation ?? '',
            function: row.function ?? '',
            territoryId: row.territoryId ?? undefined,
            personId: row.personId ?? undefined,
          },
  }
}

/** The registrations of this mailbox to this event or series that still hold, in order. Call it under the lock. */
export async function listActiveByEmail(
  db: Db,
  of: { readonly eventId: string } | { readonly seriesId: string },
  email: string,
): Promise<readonly NamedRegistration[]> {
  const rows = await named(db)
    .$if('eventId' in of, (query) =>
      query.where('r.eventId', '=', 'eventId' in of ? of.eventId : ''),
    )
    .$if('seriesId' in of, (query) =>
      query
        .where('r.seriesId', '=', 'seriesId' in of ? of.seriesId : '')
        .where('r.eventId', 'is', null),
    )
    .where(({ fn, ref }) => fn<string>('lower', [ref('i.email')]), '=', email.toLowerCase())
    .where('r.state', '!=', 'cancelled')
    .orderBy('r.number')
    .execute()
  return rows.map(toNamed)
}

/** The seats of a registration to a series, one for each event. */
export async function listChildren(
  db: Db,
  parentId: string,
): Promise<readonly NamedRegistration[]> {
  const rows = await named(db).where('r.parentId', '=', parentId).orderBy('r.id').execute()
  return rows.map(toNamed)
}

/** Registrations to a whole series that hold, in the order of arrival. */
export async function listSeriesRegistrations(
  db: Db,
  seriesId: string,
): Promise<readonly NamedRegistration[]> {
  const rows = await named(db)
    .where('r.seriesId', '=', seriesId)
    .where('r.eventId', 'is', null)
    .orderBy('r.number')
    .execute()
  return rows.map(toNamed)
}

/** The next number of an event or of a series, which is locked. */
export async function nextNumber(
  db: Db,
  of: { readonly eventId: string } | { readonly seriesId: string },
): Promise<number> {
  const row = await db
    .selectFrom('event_registrations')
    .select(({ fn }) => fn.max('number').as('last'))
    .$if('eventId' in of, (query) =>
      query.where('eventId', '=', 'eventId' in of ? of.eventId : null),
    )
    .$if('seriesId' in of, (query) =>
      query
        .where('seriesId', '=', 'seriesId' in of ? of.seriesId : null)
        .where('eventId', 'is', null),
    )
    .executeTakeFirst()
  return (row?.last ?? 0) + 1
}

/** Offers past their hour, and addresses that nobody confirmed: who must be told, event by event. */
export async function listLapsed(db: Db, now: Date, unconfirmedSince: Date) {
  return db
    .selectFrom('event_registrations')
    .select(['id', 'eventId', 'state'])
    .where('eventId', 'is not', null)
    .where(({ or, and, eb }) =>
      or([
        and([eb('state', '=', 'offered'), eb('offeredUntil', '<=', now)]),
        and([eb('state', '=', 'unconfirmed'), eb('createdAt', '<=', unconfirmedSince)]),
      ]),
    )
    .orderBy('eventId')
    .orderBy('number')
    .execute()
}

/** One more offer that was let pass; how many now. */
export async function countLapse(db: Db, registrationId: string): Promise<number> {
  const row = await db
    .updateTable('event_registrations')
    .set(({ eb }) => ({ lapses: eb('lapses', '+', 1) }))
    .where('id', '=', registrationId)
    .returning('lapses')
    .executeTakeFirst()
  return row?.lapses ?? 0
}

/** True the first time only: two runs at once send one letter. */
export async function markReminded(
  db: Db,
  registrationId: string,
  kind: 'week' | 'day' | 'hour',
  startsAt: Date,
  now: Date,
): Promise<boolean> {
  const added = await db
    .insertInto('event_reminders')
    .values({ registrationId, kind, startsAt, sentAt: now })
    .onConflict((on) => on.doNothing())
    .returning('kind')
    .executeTakeFirst()
  return added !== undefined
}
