import type { Kysely } from 'kysely'
import type { SeatClassWords } from '../event-form.ts'
import type { SeatClass } from '../seats.ts'
import type { EventTables } from '../tables.ts'

type Db = Kysely<EventTables>

export async function listSeatClasses(db: Db, eventId: string): Promise<readonly SeatClass[]> {
  const rows = await db
    .selectFrom('event_seat_classes')
    .select(['id', 'label', 'capacity'])
    .where('event_id', '=', eventId)
    .orderBy('position')
    .execute()
  return rows.map(({ id, label, capacity }) => ({ id, label, capacity: capacity ?? undefined }))
}

/** A kind of seat that keeps its name keeps the people who have it; a name that goes frees its class. */
export async function replaceSeatClasses(
  db: Db,
  eventId: string,
  words: readonly SeatClassWords[],
  nextId: () => string,
) {
  const known = new Map((await listSeatClasses(db, eventId)).map(({ id, label }) => [label, id]))
  const labels = words.map(({ label }) => label)
  await db
    .deleteFrom('event_seat_classes')
    .where('event_id', '=', eventId)
    .$if(labels.length > 0, (query) => query.where('label', 'not in', labels))
    .execute()
  for (const [at, { label, capacity }] of words.entries()) {
    const id = known.get(label)
    const columns = { position: at + 1, label, capacity: capacity ?? null }
    if (id) await db.updateTable('event_seat_classes').set(columns).where('id', '=', id).execute()
    else {
      await db
        .insertInto('event_seat_classes')
        .values({ id: nextId(), event_id: eventId, ...columns })
        .execute()
    }
  }
}
