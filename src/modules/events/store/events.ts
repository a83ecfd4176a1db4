import type { Kysely, Selectable } from 'kysely'
import { eventSlug, type NetworkEvent } from '../event.ts'
import type { EventTables } from '../tables.ts'

export { recordReopening } from '#platform/reopenings/reopenings.ts'

type Db = Kysely<EventTables>

export async function findEvent(db: Db, id: string): Promise<NetworkEvent | undefined> {
  const row = await db.selectFrom('events').selectAll().where('id', '=', id).executeTakeFirst()
  return row && toEvent(row)
}

/** Of these events, those that are still there. */
export async function standingEvents(db: Db, ids: readonly string[]): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('events')
    .select('id')
    .where('id', 'in', [...ids])
    .execute()
  return rows.map(({ id }) => id)
}

export async function getEvent(db: Db, id: string): Promise<NetworkEvent> {
  const event = await findEvent(db, id)
  if (!event) throw new Error(`no event ${id}`)
  return event
}

export async function findEventBySlug(db: Db, slug: string): Promise<NetworkEvent | undefined> {
  const row = await db.selectFrom('events').selectAll().where('slug', '=', slug).executeTakeFirst()
  return row && toEvent(row)
}

export async function listEventsBySlug(
  db: Db,
  slugs: readonly string[],
): Promise<readonly NetworkEvent[]> {
  if (slugs.length === 0) return []
  const rows = await db
    .selectFrom('events')
    .selectAll()
    .where('slug', 'in', [...slugs])
    .execute()
  return rows.map(toEvent)
}

/** Locked until the end of the act: whoever gives or frees a seat goes through here, one at a time. */
export async function lockEvent(db: Db, id: string): Promise<NetworkEvent | undefined> {
  const row = await db
    .selectFrom('events')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row && toEvent(row)
}

/** The first free address for this title; the unique index decides between two who ask at once. */
export async function insertEvent(db: Db, event: Omit<NetworkEvent, 'slug'>): Promise<string> {
  for (let attempt = 0; attempt < 1000; attempt++) {
    const slug = eventSlug(event.title, attempt)
    const added = await db
      .insertInto('events')
      .values({ id: event.id, createdAt: event.createdAt, slug, ...columnsOf(event) })
      .onConflict((on) => on.column('slug').doNothing())
      .returning('id')
      .executeTakeFirst()
    if (added) return slug
  }
  throw new Error('no free address for this title')
}

/** Everything but its address, which never dies. */
export async function updateEvent(db: Db, event: NetworkEvent) {
  await db.updateTable('events').set(columnsOf(event)).where('id', '=', event.id).execute()
}

/** With all that hangs on it: for a world that never was. */
export async function deleteEvent(db: Db, id: string) {
  await db.deleteFrom('events').where('id', '=', id).execute()
}

function columnsOf(event: Omit<NetworkEvent, 'slug'>) {
  return {
    kind: event.kind,
    title: event.title,
    summary: event.summary,
    description: event.description,
    seriesId: event.seriesId ?? null,
    state: event.state,
    startsAt: event.startsAt,
    endsAt: event.endsAt,
    timeZone: event.timeZone,
    place: event.place,
    territoryId: event.territoryId ?? null,
    onlineUrl: event.onlineUrl,
    video: event.video,
    capacity: event.capacity ?? null,
    audience: event.audience,
    registrationOpensAt: event.registrationOpensAt ?? null,
    registrationClosesAt: event.registrationClosesAt ?? null,
    waitingList: event.waitingList,
    waitingRule: event.waitingRule,
    offerHours: event.offerHours,
    confirmEmail: event.confirmEmail,
    sequence: event.sequence,
    cancelReason: event.cancelReason ?? null,
    replayUrl: event.replayUrl,
    hours: event.hours ?? null,
    source: event.source,
    updatedAt: event.updatedAt,
    createdBy: event.createdBy ?? null,
  }
}

export function toEvent(row: Selectable<EventTables['events']>): NetworkEvent {
  return {
    id: row.id,
    slug: row.slug,
    kind: row.kind,
    title: row.title,
    summary: row.summary,
    description: row.description,
    seriesId: row.seriesId ?? undefined,
    state: row.state,
    startsAt: row.startsAt,
    endsAt: row.endsAt,
    timeZone: row.timeZone,
    place: row.place,
    territoryId: row.territoryId ?? undefined,
    onlineUrl: row.onlineUrl,
    video: row.video,
    capacity: row.capacity ?? undefined,
    audience: row.audience,
    registrationOpensAt: row.registrationOpensAt ?? undefined,
    registrationClosesAt: row.registrationClosesAt ?? undefined,
    waitingList: row.waitingList,
    waitingRule: row.waitingRule,
    offerHours: row.offerHours,
    confirmEmail: row.confirmEmail,
    sequence: row.sequence,
    cancelReason: row.cancelReason ?? undefined,
    replayUrl: row.replayUrl,
    hours: row.hours ?? undefined,
    source: row.source,
    createdAt: row.createdAt,
    updatedAt: row.updatedAt,
    createdBy: row.createdBy ?? undefined,
  }
}

export async function listEventsOfSeries(
  db: Db,
  seriesId: string,
): Promise<readonly NetworkEvent[]> {
  const rows = await db
    .selectFrom('events')
    .selectAll()
    .where('seriesId', '=', seriesId)
    .orderBy('startsAt')
    .orderBy('id')
    .execute()
  return rows.map(toEvent)
}

/** Events that begin from this instant on, drafts too: all but those that are called off. */
export async function listEventsSince(db: Db, since: Date): Promise<readonly NetworkEvent[]> {
  const rows = await db
    .selectFrom('events')
    .selectAll()
    .where('state', '<>', 'cancelled')
    .where('startsAt', '>=', since)
    .orderBy('startsAt')
    .orderBy('id')
    .execute()
  return rows.map(toEvent)
}

/** Announced events that begin before this instant and have not begun yet. */
export async function listStartingBefore(
  db: Db,
  now: Date,
  horizon: Date,
): Promise<readonly NetworkEvent[]> {
  const rows = await db
    .selectFrom('events')
    .selectAll()
    .where('state', '=', 'published')
    .where('startsAt', '>', now)
    .where('startsAt', '<=', horizon)
    .orderBy('startsAt')
    .orderBy('id')
    .execute()
  return rows.map(toEvent)
}

/** What is over is said so, a day after its end. */
export async function closePastEvents(db: Db, now: Date): Promise<void> {
  await db
    .updateTable('events')
    .set({ state: 'done' })
    .where('state', '=', 'published')
    .where('endsAt', '<', new Date(now.getTime() - 86_400_000))
    .execute()
}
