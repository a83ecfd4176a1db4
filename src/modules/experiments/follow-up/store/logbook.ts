import type { Kysely, Selectable } from 'kysely'
import type { LogEntryRow } from '../../tables/follow-up.ts'
import type { ExperimentTables } from '../../tables.ts'
import type { LogEntry } from '../logbook.ts'

type Db = Kysely<ExperimentTables>

export interface LogPage {
  readonly all: boolean
  readonly limit: number
  readonly offset?: number
}

/** Newest first. `all`: those of the team included. */
export async function listLogEntries(
  db: Db,
  experimentId: string,
  { all, limit, offset = 0 }: LogPage,
): Promise<readonly LogEntry[]> {
  const rows = await db
    .selectFrom('experiment_log_entries')
    .selectAll()
    .where('experiment_id', '=', experimentId)
    .where('retracted_at', 'is', null)
    .$if(!all, (query) => query.where('is_public', '=', true))
    .orderBy('on_day', 'desc')
    .orderBy('written_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .offset(offset)
    .execute()
  return rows.map(entryOf)
}

export async function findLogEntry(
  db: Db,
  experimentId: string,
  id: string,
): Promise<LogEntry | undefined> {
  const row = await db
    .selectFrom('experiment_log_entries')
    .selectAll()
    .where('experiment_id', '=', experimentId)
    .where('id', '=', id)
    .where('retracted_at', 'is', null)
    .executeTakeFirst()
  return row && entryOf(row)
}

export async function insertLogEntry(db: Db, experimentId: string, entry: LogEntry) {
  await db
    .insertInto('experiment_log_entries')
    .values({
      id: entry.id,
      experiment_id: experimentId,
      on_day: entry.onDay,
      text: entry.text,
      is_public: entry.isPublic,
      author_id: entry.authorId ?? null,
      written_at: entry.writtenAt,
      photo_id: entry.photoId ?? null,
      photo_alt: entry.photoId ? entry.photoAlt : '',
      photo_consent: entry.photoId !== undefined,
      retracted_at: null,
    })
    .execute()
}

/** The words stay in the memory of the house for a while; nobody reads them on a page any more. */
export async function retractLogEntry(db: Db, experimentId: string, id: string, now: Date) {
  await db
    .updateTable('experiment_log_entries')
    .set({ retracted_at: now, photo_id: null })
    .where('experiment_id', '=', experimentId)
    .where('id', '=', id)
    .execute()
}

function entryOf(row: Selectable<LogEntryRow>): LogEntry {
  return {
    id: row.id,
    onDay: row.on_day,
    text: row.text,
    isPublic: row.is_public,
    authorId: row.author_id ?? undefined,
    writtenAt: row.written_at,
    photoId: row.photo_id ?? undefined,
    photoAlt: row.photo_alt,
  }
}

export async function countLogEntries(db: Db, experimentId: string, all: boolean) {
  const { count } = await db
    .selectFrom('experiment_log_entries')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('experiment_id', '=', experimentId)
    .where('retracted_at', 'is', null)
    .$if(!all, (query) => query.where('is_public', '=', true))
    .executeTakeFirstOrThrow()
  return Number(count)
}
