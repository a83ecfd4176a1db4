import type { Kysely, Selectable } from 'kysely'
import { eventSlug, type NetworkEvent } from '../event.ts'
import type { EventTables } from '../tables.ts'

type Db = Kysely<EventTables>

export async function findEvent(db: Db, id: string): Promise<NetworkEvent | undefined> {
  const row = await db.selectFrom('events').selectAll().where('id', '=', id).executeTakeFirst()
  return row && toEvent(row)
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
      .values({ id: event.id, created_at: event.createdAt, slug, ...columnsOf(event) })
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
    series_id: event.seriesId ?? null,
    state: event.state,
    starts_at: event.startsAt,
    ends_at: event.endsAt,
    time_zone: event.timeZone,
    place: event.place,
    territory_id: event.territoryId ?? null,
    online_url: event.onlineUrl,
    video: event.video,
    capacity: event.capacity ?? null,
    audience: event.audience,
    registration_opens_at: event.registrationOpensAt ?? null,
    registration_closes_at: event.registrationClosesAt ?? null,
    waiting_list: event.waitingList,
    waiting_rule: event.waitingRule,
    offer_hours: event.offerHours,
    confirm_email: event.confirmEmail,
    sequence: event.sequence,
    cancel_reason: event.cancelReason ?? null,
    replay_url: event.replayUrl,
    hours: event.hours ?? null,
    source: event.source,
    updated_at: event.updatedAt,
    created_by: event.createdBy ?? null,
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
    seriesId: row.series_id ?? undefined,
    state: row.state,
    startsAt: row.starts_at,
    endsAt: row.ends_at,
    timeZone: row.time_zone,
    place: row.place,
    territoryId: row.territory_id ?? undefined,
    onlineUrl: row.online_url,
    video: row.video,
    capacity: row.capacity ?? undefined,
    audience: row.audience,
    registrationOpensAt: row.registration_opens_at ?? undefined,
    registrationClosesAt: row.registration_closes_at ?? undefined,
    waitingList: row.waiting_list,
    waitingRule: row.waiting_rule,
    offerHours: row.offer_hours,
    confirmEmail: row.confirm_email,
    sequence: row.sequence,
    cancelReason: row.cancel_reason ?? undefined,
    replayUrl: row.replay_url,
    hours: row.hours ?? undefined,
    source: row.source,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    createdBy: row.created_by ?? undefined,
  }
}

export async function listEventsOfSeries(
  db: Db,
  seriesId: string,
): Promise<readonly NetworkEvent[]> {
  const rows = await db
    .selectFrom('events')
    .selectAll()
    .where('series_id', '=', seriesId)
    .orderBy('starts_at')
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
    .where('starts_at', '>', now)
    .where('starts_at', '<=', horizon)
    .orderBy('starts_at')
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
    .where('ends_at', '<', new Date(now.getTime() - 86_400_000))
    .execute()
}
