import type { Kysely } from 'kysely'
import type { EventTables } from '../../tables.ts'
import type { SeatClassWords } from '../seat-class-lines.ts'
import type { SeatClass } from '../seats.ts'

type Db = Kysely<EventTables>

export async function listSeatClasses(db: Db, eventId: string): Promise<readonly SeatClass[]> {
  const rows = await db
    .selectFrom('event_seat_classes')
    .select(['id', 'label', 'capacity'])
    .where('eventId', '=', eventId)
    .orderBy('position')
    .execute()
  return rows.map(({ id, label, capacity }) => ({ id, label, capacity: capacity ?? undefined }))
}

/** Those of several events, by event. */
export async function listSeatClassesOfEvents(
  db: Db,
  eventIds: readonly string[],
): Promise<ReadonlyMap<string, readonly SeatClass[]>> {
  const classes = new Map<string, SeatClass[]>(eventIds.map((id) => [id, []]))
  if (eventIds.length === 0) return classes
  const rows = await db
    .selectFrom('event_seat_classes')
    .select(['id', 'eventId', 'label', 'capacity'])
    .where('eventId', 'in', [...eventIds])
    .orderBy('position')
    .execute()
  for (const { id, eventId, label, capacity } of rows)
    classes.get(eventId)?.push({ id, label, capacity: capacity ?? undefined })
  return classes
}

/** A kind that is known keeps its key, whatever its new name: its people stay in it. One that is not kept is gone. */
export async function replaceSeatClasses(
  db: Db,
  eventId: string,
  kept: readonly (SeatClassWords & { readonly id: string | undefined })[],
  nextId: () => string,
) {
  const ids = kept.flatMap(({ id }) => id ?? [])
  await db
    .deleteFrom('event_seat_classes')
    .where('eventId', '=', eventId)
    .$if(ids.length > 0, (query) => query.where('id', 'not in', ids))
    .execute()
  for (const [at, { id, label, capacity }] of kept.entries()) {
    const columns = { position: at + 1, label, capacity: capacity ?? null }
    if (id) await db.updateTable('event_seat_classes').set(columns).where('id', '=', id).execute()
    else {
      await db
        .insertInto('event_seat_classes')
        .values({ id: nextId(), eventId, ...columns })
        .execute()
    }
  }
}

/** These kinds and no other, each with the key that it had: an edit that is taken back. */
export async function putSeatClasses(db: Db, eventId: string, classes: readonly SeatClass[]) {
  const ids = classes.map(({ id }) => id)
  await db
    .deleteFrom('event_seat_classes')
    .where('eventId', '=', eventId)
    .$if(ids.length > 0, (query) => query.where('id', 'not in', ids))
    .execute()
  for (const [at, { id, label, capacity }] of classes.entries()) {
    const columns = { position: at + 1, label, capacity: capacity ?? null }
    await db
      .insertInto('event_seat_classes')
      .values({ id, eventId, ...columns })
      .onConflict((on) => on.column('id').doUpdateSet(columns))
      .execute()
  }
}
