import type { Kysely } from 'kysely'
import type { DrawStampRow } from '../../tables/ceremony.ts'
import type { DrawTables } from '../../tables.ts'

type Db = Kysely<DrawTables>

export async function listStamps(db: Db, drawId: string): Promise<readonly DrawStampRow[]> {
  return db
    .selectFrom('draw_stamps')
    .selectAll()
    .where('draw_id', '=', drawId)
    .orderBy('number')
    .execute()
}

export async function insertStamp(db: Db, row: DrawStampRow) {
  await db.insertInto('draw_stamps').values(row).execute()
}
