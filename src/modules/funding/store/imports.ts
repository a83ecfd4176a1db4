import { type Kysely, sql } from 'kysely'
import type { NoticeImport } from '../notice-import.ts'
import type { FundingTables, NoticeImportRow } from '../tables.ts'

type Db = Kysely<FundingTables>

/** Two files kept at once would enter the same notices twice. */
export async function lockNotices(db: Db): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('funding.notices'))`.execute(db)
}

export async function findNoticeImport(db: Db, id: string): Promise<NoticeImport | undefined> {
  const row = await db
    .selectFrom('funding_imports')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst()
  return row && toImport(row)
}

export async function insertNoticeImport(db: Db, file: NoticeImport): Promise<void> {
  await db
    .insertInto('funding_imports')
    .values({
      ...file,
      notices: JSON.stringify(file.notices),
      problems: JSON.stringify(file.problems),
      keptAt: file.keptAt ?? null,
      total: file.total ?? null,
    })
    .execute()
}

/** Kept: what was read stands among the opportunities, and no more here. */
export async function markKept(db: Db, id: string, now: Date): Promise<void> {
  await db
    .updateTable('funding_imports')
    .set({ state: 'kept', keptAt: now, notices: '[]' })
    .where('id', '=', id)
    .execute()
}

/** Looked at and never kept. */
export async function deleteTried(db: Db, before: Date): Promise<number> {
  const gone = await db
    .deleteFrom('funding_imports')
    .where('state', '=', 'tried')
    .where('triedAt', '<', before)
    .executeTakeFirst()
  return Number(gone.numDeletedRows)
}

function toImport(row: NoticeImportRow): NoticeImport {
  return { ...row, keptAt: row.keptAt ?? undefined, total: row.total ?? undefined }
}
