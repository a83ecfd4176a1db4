import type { Kysely } from 'kysely'
import { nounOf } from '#kit/noun-of.ts'
import type { Change, NumberedSlot, Slot } from '../../schedule.ts'
import type { EventTables } from '../../tables.ts'

type Db = Kysely<EventTables>

/** The schedule as it is being laid out. */
export async function listSlots(db: Db, eventId: string): Promise<readonly NumberedSlot[]> {
  const rows = await db
    .selectFrom('event_slots')
    .selectAll()
    .where('eventId', '=', eventId)
    .orderBy('onDay')
    .orderBy('startsAt')
    .orderBy('id')
    .execute()
  return rows.map((row) => nounOf(row, { day: row.onDay }, 'eventId', 'onDay'))
}

/** Placed, or moved: a contribution is in one place at most, whoever lays it out at the same time. */
export async function saveSlot(
  db: Db,
  slot: Slot & { readonly eventId: string; readonly number: number },
): Promise<void> {
  const place = {
    roomId: slot.roomId ?? null,
    onDay: slot.day,
    startsAt: slot.startsAt,
    minutes: slot.minutes,
  }
  const inserting = db.insertInto('event_slots').values({
    id: slot.id,
    eventId: slot.eventId,
    number: slot.number,
    contributionId: slot.contributionId ?? null,
    title: slot.title,
    ...place,
  })
  await inserting
    .onConflict((on) =>
      slot.contributionId
        ? on.column('contributionId').doUpdateSet(place)
        : on.column('id').doUpdateSet(place),
    )
    .execute()
}

/** Moments that change day with their event. */
export async function moveSlots(
  db: Db,
  eventId: string,
  slots: readonly Pick<Slot, 'id' | 'day'>[],
): Promise<void> {
  for (const { id, day } of slots) {
    await db
      .updateTable('event_slots')
      .set({ onDay: day })
      .where('eventId', '=', eventId)
      .where('id', '=', id)
      .execute()
  }
}

/** False when there is no such break. */
export async function retitleSlot(db: Db, eventId: string, id: string, title: string) {
  const row = await db
    .updateTable('event_slots')
    .set({ title })
    .where('eventId', '=', eventId)
    .where('id', '=', id)
    .where('contributionId', 'is', null)
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

export async function deleteSlot(db: Db, eventId: string, id: string): Promise<boolean> {
  const gone = await db
    .deleteFrom('event_slots')
    .where('eventId', '=', eventId)
    .where('id', '=', id)
    .executeTakeFirst()
  return gone.numDeletedRows > 0n
}

export async function deleteSlotOf(db: Db, contributionId: string): Promise<void> {
  await db.deleteFrom('event_slots').where('contributionId', '=', contributionId).execute()
}

export interface PublishedSchedule {
  readonly version: number
  readonly publishedAt: Date
  readonly note: string
  readonly slots: readonly NumberedSlot[]
  readonly changes: readonly Change[]
}

/** Every version that readers were shown, the latest first. */
export async function listSchedules(
  db: Db,
  eventId: string,
): Promise<readonly PublishedSchedule[]> {
  const rows = await db
    .selectFrom('event_schedules')
    .selectAll()
    .where('eventId', '=', eventId)
    .orderBy('version', 'desc')
    .execute()
  return rows.map((row) => nounOf(row, {}, 'eventId', 'publishedBy'))
}

/** False when this version is already there: somebody else published at the same moment. */
export async function insertSchedule(
  db: Db,
  eventId: string,
  schedule: PublishedSchedule,
  by: string | undefined,
): Promise<boolean> {
  const added = await db
    .insertInto('event_schedules')
    .values({
      eventId,
      version: schedule.version,
      publishedAt: schedule.publishedAt,
      publishedBy: by ?? null,
      note: schedule.note,
      slots: JSON.stringify(schedule.slots),
      changes: JSON.stringify(schedule.changes),
    })
    .onConflict((on) => on.doNothing())
    .returning('version')
    .executeTakeFirst()
  return added !== undefined
}
