import { type Kysely, sql } from 'kysely'
import type { FormQuestions } from '#modules/questionnaires/index.ts'
import {
  firstProgramme,
  type Programme,
  type ProgrammeWords,
  type Room,
  type RoomWords,
  type Track,
  type TrackWords,
} from '../../programme-call.ts'
import type { EventTables } from '../../tables.ts'

type Db = Kysely<EventTables>

/** What was said of the programme, or what a new gathering begins with. */
export async function programmeOf(db: Db, eventId: string): Promise<Programme> {
  const row = await db
    .selectFrom('event_programmes')
    .selectAll()
    .where('eventId', '=', eventId)
    .executeTakeFirst()
  if (!row) return firstProgramme(eventId)
  return {
    eventId,
    intro: row.intro,
    opensOn: row.opensOn ?? undefined,
    closesOn: row.closesOn ?? undefined,
    formats: row.formats,
    questions: row.questions,
    criteria: row.criteria,
    scale: row.scale,
    nameless: row.nameless,
    dayFrom: row.dayFrom,
    dayTo: row.dayTo,
  }
}

/** Ids of questions to which something was answered. */
export async function listAnsweredQuestions(db: Db, eventId: string): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`select distinct jsonb_object_keys(answers) as id
    from event_contributions where event_id = ${eventId}`.execute(db)
  return rows.map(({ id }) => id)
}

/** Its questions stay: they are written on their own page. */
export async function saveProgramme(db: Db, eventId: string, words: ProgrammeWords): Promise<void> {
  const columns = {
    intro: words.intro,
    opensOn: words.opensOn ?? null,
    closesOn: words.closesOn ?? null,
    formats: JSON.stringify(words.formats),
    criteria: JSON.stringify(words.criteria),
    scale: words.scale,
    nameless: words.nameless,
    dayFrom: words.dayFrom,
    dayTo: words.dayTo,
  }
  await db
    .insertInto('event_programmes')
    .values({ eventId, nextNumber: 1, ...columns })
    .onConflict((on) => on.column('eventId').doUpdateSet(columns))
    .execute()
}

export async function saveCallQuestions(
  db: Db,
  programme: Programme,
  questions: FormQuestions,
): Promise<void> {
  await saveProgramme(db, programme.eventId, programme)
  await db
    .updateTable('event_programmes')
    .set({ questions: JSON.stringify(questions) })
    .where('eventId', '=', programme.eventId)
    .execute()
}

/** The next number of this gathering. Its row is locked: two who ask at once get two numbers. */
export async function takeNumber(db: Db, programme: Programme): Promise<number> {
  const row = await db
    .updateTable('event_programmes')
    .set((eb) => ({ nextNumber: eb('nextNumber', '+', 1) }))
    .where('eventId', '=', programme.eventId)
    .returning('nextNumber')
    .executeTakeFirst()
  if (row) return row.nextNumber - 1
  await saveProgramme(db, programme.eventId, programme)
  return takeNumber(db, programme)
}

export async function listRooms(db: Db, eventId: string): Promise<readonly Room[]> {
  const rows = await db
    .selectFrom('event_rooms')
    .selectAll()
    .where('eventId', '=', eventId)
    .orderBy('position')
    .orderBy('id')
    .execute()
  return rows.map(({ id, name, capacity, note }) => ({
    id,
    name,
    capacity: capacity ?? undefined,
    note,
  }))
}

export async function listTracks(db: Db, eventId: string): Promise<readonly Track[]> {
  const rows = await db
    .selectFrom('event_tracks')
    .selectAll()
    .where('eventId', '=', eventId)
    .orderBy('position')
    .orderBy('id')
    .execute()
  return rows.map(({ id, name, colour }) => ({ id, name, colour }))
}

interface Place {
  readonly id: string
  readonly eventId: string
}

/** False when the gathering already has a room of this name. */
export async function insertRoom(db: Db, place: Place, words: RoomWords): Promise<boolean> {
  const position = (await listRooms(db, place.eventId)).length
  const added = await db
    .insertInto('event_rooms')
    .values({
      id: place.id,
      eventId: place.eventId,
      position,
      name: words.name,
      capacity: words.capacity ?? null,
      note: words.note,
    })
    .onConflict((on) => on.doNothing())
    .returning('id')
    .executeTakeFirst()
  return added !== undefined
}

export async function insertTrack(db: Db, place: Place, words: TrackWords): Promise<boolean> {
  const position = (await listTracks(db, place.eventId)).length
  const added = await db
    .insertInto('event_tracks')
    .values({
      id: place.id,
      eventId: place.eventId,
      position,
      name: words.name,
      colour: words.colour,
    })
    .onConflict((on) => on.doNothing())
    .returning('id')
    .executeTakeFirst()
  return added !== undefined
}

export async function deleteRoom(db: Db, eventId: string, id: string): Promise<boolean> {
  const gone = await db
    .deleteFrom('event_rooms')
    .where('eventId', '=', eventId)
    .where('id', '=', id)
    .executeTakeFirst()
  return gone.numDeletedRows > 0n
}

export async function deleteTrack(db: Db, eventId: string, id: string): Promise<boolean> {
  const gone = await db
    .deleteFrom('event_tracks')
    .where('eventId', '=', eventId)
    .where('id', '=', id)
    .executeTakeFirst()
  return gone.numDeletedRows > 0n
}

export async function updateRoom(db: Db, place: Place, { name, capacity, note }: RoomWords) {
  await db
    .updateTable('event_rooms')
    .set({ name, capacity: capacity ?? null, note })
    .where('eventId', '=', place.eventId)
    .where('id', '=', place.id)
    .execute()
}

export async function updateTrack(db: Db, place: Place, { name, colour }: TrackWords) {
  await db
    .updateTable('event_tracks')
    .set({ name, colour })
    .where('eventId', '=', place.eventId)
    .where('id', '=', place.id)
    .execute()
}

/** Written in this order, from the first. */
export async function orderPlaces(
  db: Db,
  table: 'event_rooms' | 'event_tracks',
  ids: readonly string[],
): Promise<void> {
  for (const [position, id] of ids.entries()) {
    await db.updateTable(table).set({ position }).where('id', '=', id).execute()
  }
}
