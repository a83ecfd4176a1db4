import { type Kysely, sql } from 'kysely'
import type { HomeTables } from '../../tables.ts'
import type { Pin } from '../pin.ts'

type Db = Kysely<HomeTables>

/** Of this person, in their order. */
export async function listPins(db: Db, personId: string): Promise<readonly Pin[]> {
  return db
    .selectFrom('pins')
    .select(['kind', 'key'])
    .where('personId', '=', personId)
    .orderBy('position')
    .orderBy('pinnedAt')
    .orderBy('kind')
    .orderBy('key')
    .execute()
}

/** Two presses of one person are counted one after the other. */
export async function lockPins(db: Db, personId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`pins ${personId}`}, 0))`.execute(db)
}

export async function insertPin(
  db: Db,
  personId: string,
  pin: Pin & { readonly position: number },
  now: Date,
): Promise<void> {
  await db
    .insertInto('pins')
    .values({ ...pin, personId, pinnedAt: now })
    .execute()
}

export async function placePins(db: Db, personId: string, pins: readonly Pin[]): Promise<void> {
  for (const [position, { kind, key }] of pins.entries())
    await db
      .updateTable('pins')
      .set({ position })
      .where('personId', '=', personId)
      .where('kind', '=', kind)
      .where('key', '=', key)
      .execute()
}

export async function deletePin(db: Db, personId: string, { kind, key }: Pin): Promise<void> {
  await db
    .deleteFrom('pins')
    .where('personId', '=', personId)
    .where('kind', '=', kind)
    .where('key', '=', key)
    .execute()
}

/** Each thing that anybody pinned, once, for the night. */
export async function listPinned(db: Db): Promise<readonly Pin[]> {
  return db.selectFrom('pins').select(['kind', 'key']).distinct().execute()
}

/** Whoever pinned it. */
export async function deletePinned(db: Db, { kind, key }: Pin): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('pins')
    .where('kind', '=', kind)
    .where('key', '=', key)
    .executeTakeFirst()
  return Number(numDeletedRows)
}

export async function exportPins(db: Db, personId: string) {
  return db
    .selectFrom('pins')
    .select(['key as pinned', 'pinnedAt'])
    .where('personId', '=', personId)
    .orderBy('position')
    .orderBy('key')
    .execute()
}

export async function forgetPins(db: Db, personId: string): Promise<void> {
  await db.deleteFrom('pins').where('personId', '=', personId).execute()
}
