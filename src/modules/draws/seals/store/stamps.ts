import type { Kysely } from 'kysely'
import type { DrawStampRow, DrawTables } from '../../tables.ts'

type Db = Kysely<DrawTables>

export async function listStamps(db: Db, drawId: string): Promise<readonly DrawStampRow[]> {
  return db
    .selectFrom('draw_stamps')
    .selectAll()
    .where('drawId', '=', drawId)
    .orderBy('number')
    .execute()
}

export async function insertStamp(db: Db, row: DrawStampRow) {
  await db.insertInto('draw_stamps').values(row).execute()
}
