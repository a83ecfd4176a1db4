import type { Kysely } from 'kysely'
import type { TrackColour } from '../../programme-call.ts'
import type { EventTables } from '../../tables.ts'
import { listSlots } from './schedules.ts'

type Db = Kysely<EventTables>

interface RoomState {
  readonly [name: string]: string | number | null
  readonly id: string
  readonly position: number
  readonly name: string
  readonly capacity: number | null
  readonly note: string
}

interface TrackState {
  readonly [name: string]: string | number
  readonly id: string
  readonly position: number
  readonly name: string
  readonly colour: TrackColour
}

interface SlotState {
  readonly [name: string]: string | number | null
  readonly id: string
  readonly number: number
  readonly contributionId: string | null
  readonly title: string
  readonly roomId: string | null
  readonly day: string
  readonly startsAt: string
  readonly minutes: number
}

/** Where a gathering takes place, and what hangs on it: moments on rooms, contributions on tracks. */
export interface PlacesState {
  readonly [name: string]:
    | readonly RoomState[]
    | readonly TrackState[]
    | readonly SlotState[]
    | readonly (readonly [string, string])[]
  readonly rooms: readonly RoomState[]
  readonly tracks: readonly TrackState[]
  readonly slots: readonly SlotState[]
  /** A contribution and its track. */
  readonly tied: readonly (readonly [string, string])[]
}

export async function readPlaces(db: Db, eventId: string): Promise<PlacesState> {
  const rooms = await db
    .selectFrom('event_rooms')
    .select(['id', 'position', 'name', 'capacity', 'note'])
    .where('eventId', '=', eventId)
    .orderBy('id')
    .execute()
  const tracks = await db
    .selectFrom('event_tracks')
    .select(['id', 'position', 'name', 'colour'])
    .where('eventId', '=', eventId)
    .orderBy('id')
    .execute()
  const tied = await db
    .selectFrom('event_contributions')
    .select(['id', 'trackId'])
    .where('eventId', '=', eventId)
    .where('trackId', 'is not', null)
    .orderBy('id')
    .execute()
  return {
    rooms: rooms.map((room) => ({ ...room })),
    tracks: tracks.map((track) => ({ ...track })),
    slots: (await listSlots(db, eventId)).map(({ contributionId, roomId, ...slot }) => ({
      ...slot,
      contributionId: contributionId ?? null,
      roomId: roomId ?? null,
    })),
    tied: tied.flatMap(({ id, trackId }) => (trackId ? [[id, trackId] as const] : [])),
  }
}

/** Rooms and tracks as they were, then what was taken away with them. */
export async function putBackPlaces(db: Db, eventId: string, places: PlacesState): Promise<void> {
  for (const { id, ...words } of places.rooms) {
    await db
      .insertInto('event_rooms')
      .values({ id, eventId, ...words })
      .onConflict((on) => on.column('id').doUpdateSet(words))
      .execute()
  }
  for (const { id, ...words } of places.tracks) {
    await db
      .insertInto('event_tracks')
      .values({ id, eventId, ...words })
      .onConflict((on) => on.column('id').doUpdateSet(words))
      .execute()
  }
  for (const slot of places.slots) {
    if (slot.contributionId && !(await isThere(db, slot.contributionId))) continue
    await db
      .insertInto('event_slots')
      .values({
        id: slot.id,
        eventId,
        number: slot.number,
        contributionId: slot.contributionId,
        title: slot.title,
        roomId: slot.roomId,
        onDay: slot.day,
        startsAt: slot.startsAt,
        minutes: slot.minutes,
      })
      .execute()
  }
  for (const [id, track] of places.tied) {
    await db
      .updateTable('event_contributions')
      .set({ trackId: track })
      .where('id', '=', id)
      .execute()
  }
}

/** A contribution that was erased meanwhile has no moment any more. */
async function isThere(db: Db, contributionId: string): Promise<boolean> {
  const row = await db
    .selectFrom('event_contributions')
    .select('id')
    .where('id', '=', contributionId)
    .executeTakeFirst()
  return row !== undefined
}

/** How many moments are in each room, and how many contributions in each track: said before one is taken away. */
export async function countPlaced(db: Db, eventId: string): Promise<ReadonlyMap<string, number>> {
  const { slots, tied } = await readPlaces(db, eventId)
  const counts = new Map<string, number>()
  const places = [...slots.map(({ roomId }) => roomId), ...tied.map(([, track]) => track)]
  for (const id of places) if (id) counts.set(id, (counts.get(id) ?? 0) + 1)
  return counts
}
