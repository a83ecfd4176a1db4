import type { Kysely } from 'kysely'
import type { Day } from '#kit/dates.ts'
import { nounOf } from '#kit/noun-of.ts'
import type { ExperimentTables, LogEntryRow } from '../../tables.ts'
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
    .where('experimentId', '=', experimentId)
    .where('retractedAt', 'is', null)
    .$if(!all, (query) => query.where('isPublic', '=', true))
    .orderBy('onDay', 'desc')
    .orderBy('writtenAt', 'desc')
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
    .where('experimentId', '=', experimentId)
    .where('id', '=', id)
    .where('retractedAt', 'is', null)
    .executeTakeFirst()
  return row && entryOf(row)
}

export async function insertLogEntry(db: Db, experimentId: string, entry: LogEntry) {
  await db
    .insertInto('experiment_log_entries')
    .values({
      id: entry.id,
      experimentId,
      onDay: entry.onDay,
      text: entry.text,
      isPublic: entry.isPublic,
      authorId: entry.authorId ?? null,
      writtenAt: entry.writtenAt,
      photoId: entry.photoId ?? null,
      photoAlt: entry.photoId ? entry.photoAlt : '',
      photoConsent: entry.photoId !== undefined,
      retractedAt: null,
    })
    .execute()
}

/** The words stay in the memory of the house for a while; nobody reads them on a page any more. */
export async function retractLogEntry(db: Db, experimentId: string, id: string, now: Date) {
  await db
    .updateTable('experiment_log_entries')
    .set({ retractedAt: now, photoId: null })
    .where('experimentId', '=', experimentId)
    .where('id', '=', id)
    .execute()
}

function entryOf(row: LogEntryRow): LogEntry {
  return nounOf(row, {}, 'experimentId', 'photoConsent', 'retractedAt')
}

/** Does the logbook tell anything of this day or later? */
export async function hasLogEntrySince(db: Db, experimentId: string, day: Day): Promise<boolean> {
  const entry = await db
    .selectFrom('experiment_log_entries')
    .select('id')
    .where('experimentId', '=', experimentId)
    .where('retractedAt', 'is', null)
    .where('onDay', '>=', day)
    .limit(1)
    .executeTakeFirst()
  return entry !== undefined
}

export async function countLogEntries(db: Db, experimentId: string, all: boolean) {
  const { count } = await db
    .selectFrom('experiment_log_entries')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('experimentId', '=', experimentId)
    .where('retractedAt', 'is', null)
    .$if(!all, (query) => query.where('isPublic', '=', true))
    .executeTakeFirstOrThrow()
  return Number(count)
}
