import { type Kysely, sql } from 'kysely'
import { verifyAudit } from '#platform/audit.ts'
import { findLastBackup } from '#platform/backup/last-backup.ts'
import type { Ctx, Db } from '#platform/context.ts'
import type { FilesTable } from '#platform/files/files.ts'
import type { PlatformTables } from '#platform/tables.ts'
import { applicationVersion } from '#platform/version.ts'
import type { ChainHead, InstanceState, JobsState } from '../instance-state.ts'

type PlatformDb = Kysely<PlatformTables & FilesTable>

export async function readState({
  db,
  now,
  disk: readDisk,
}: Pick<Ctx, 'db' | 'now' | 'disk'>): Promise<InstanceState> {
  const [database, mails, files, jobs, audit, backup, disk] = await Promise.all([
    databaseState(db),
    mailCounts(db),
    filesState(db),
    jobsState(db, now),
    chainHead(db),
    findLastBackup(db),
    readDisk?.(),
  ])
  return { version: applicationVersion(), database, mails, files, jobs, audit, backup, disk }
}

/** Reads the whole chain again. `anchor` is a head that someone wrote down elsewhere. */
export function verifyChain(db: Db, anchor: Pick<ChainHead, 'position' | 'hash'> | undefined) {
  return verifyAudit(db, anchor)
}

async function databaseState(db: PlatformDb): Promise<InstanceState['database']> {
  const { rows } = await sql<{
    version: string
    bytes: string
    migrations: string
    last: string | null
  }>`
    select current_setting('server_version') as version,
      pg_database_size(current_database()) as bytes,
      (select count(*) from migrations) as migrations,
      (select max(name) from migrations) as last
  `.execute(db)
  const [row] = rows
  return {
    version: row?.version ?? '',
    bytes: Number(row?.bytes ?? 0),
    migrations: Number(row?.migrations ?? 0),
    lastMigration: row?.last ?? '',
  }
}

async function mailCounts(db: PlatformDb): Promise<InstanceState['mails']> {
  const rows = await db
    .selectFrom('outbox_mails')
    .select(['state', ({ fn }) => fn.countAll<string>().as('count')])
    .groupBy('state')
    .execute()
  return Object.fromEntries(rows.map(({ state, count }) => [state, Number(count)]))
}

/** The same bytes are kept once, whatever the number of files that hold them. */
async function filesState(db: PlatformDb): Promise<InstanceState['files']> {
  const kept = db.selectFrom('files').select(['sha256', 'size']).distinct()
  const [{ count }, { bytes }] = await Promise.all([
    db
      .selectFrom('files')
      .select(({ fn }) => fn.countAll<string>().as('count'))
      .executeTakeFirstOrThrow(),
    db
      .selectFrom(kept.as('kept'))
      .select(({ fn }) => fn.sum<string | null>('size').as('bytes'))
      .executeTakeFirstOrThrow(),
  ])
  return { count: Number(count), bytes: Number(bytes ?? 0) }
}

async function jobsState(db: PlatformDb, now: Date): Promise<JobsState> {
  const { rows } = await sql<{ waiting: string; failing: string; oldest: Date | null }>`
    select count(*) filter (where attempts = 0) as waiting,
      count(*) filter (where attempts > 0 and last_error is not null) as failing,
      min(run_at) filter (where attempts = 0 and locked_at is null and run_at < ${now}) as oldest
    from graphile_worker.jobs
  `.execute(db)
  const [row] = rows
  return {
    waiting: Number(row?.waiting ?? 0),
    failing: Number(row?.failing ?? 0),
    oldest: row?.oldest ?? undefined,
  }
}

async function chainHead(db: PlatformDb): Promise<ChainHead | undefined> {
  const row = await db
    .selectFrom('audit_lines')
    .select(['position', 'hash', 'at'])
    .orderBy('position', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row && { ...row, position: Number(row.position) }
}
