import { type Kysely, type Selectable, sql } from 'kysely'
import type { CountedSource, WatchSource } from '../source.ts'
import type { SourceRow, WatchTables } from '../tables.ts'

type Db = Kysely<WatchTables>

/** False when this address is followed already. */
export async function insertSource(db: Db, source: WatchSource): Promise<boolean> {
  const written = await db
    .insertInto('watch_sources')
    .values({ ...columnsOf(source), id: source.id, created_at: source.createdAt })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return (written.numInsertedOrUpdatedRows ?? 0n) > 0n
}

export async function saveSource(db: Db, source: WatchSource): Promise<void> {
  await db.updateTable('watch_sources').set(columnsOf(source)).where('id', '=', source.id).execute()
}

export async function deleteSource(db: Db, id: string): Promise<void> {
  await db
    .deleteFrom('watch_items')
    .where('source_id', '=', id)
    .where('state', 'in', ['new', 'later', 'dropped'])
    .execute()
  await db.deleteFrom('watch_sources').where('id', '=', id).execute()
}

export async function findSource(db: Db, id: string): Promise<WatchSource | undefined> {
  const row = await db
    .selectFrom('watch_sources')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst()
  return row && sourceOf(row)
}

export async function lockSource(db: Db, id: string): Promise<WatchSource | undefined> {
  const row = await db
    .selectFrom('watch_sources')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row && sourceOf(row)
}

export async function findSourceAt(db: Db, address: string): Promise<WatchSource | undefined> {
  const row = await db
    .selectFrom('watch_sources')
    .selectAll()
    .where((where) => where(where.fn<string>('lower', ['address']), '=', address.toLowerCase()))
    .executeTakeFirst()
  return row && sourceOf(row)
}

/** Those that ask for a hand come first. */
export async function listSources(db: Db): Promise<readonly CountedSource[]> {
  const counts = await db
    .selectFrom('watch_items')
    .select((of) => [
      'source_id',
      of.fn.countAll<string>().filterWhere('state', '=', 'new').as('waiting'),
      of.fn
        .countAll<string>()
        .filterWhere('state', 'in', ['kept', 'to-read', 'published'])
        .as('kept'),
    ])
    .where('source_id', 'is not', null)
    .groupBy('source_id')
    .execute()
  const of = new Map(counts.map((row) => [row.source_id, row]))
  const rows = await db
    .selectFrom('watch_sources')
    .selectAll()
    .orderBy(sql`state = 'active'`)
    .orderBy(sql`lower(title)`)
    .execute()
  return rows.map((row) => ({
    ...sourceOf(row),
    waiting: Number(of.get(row.id)?.waiting ?? 0),
    kept: Number(of.get(row.id)?.kept ?? 0),
  }))
}

function columnsOf(source: WatchSource) {
  return {
    kind: source.kind,
    title: source.title,
    address: source.address,
    home: source.home,
    themes: [...source.themes],
    owner_id: source.ownerId ?? null,
    assignee_id: source.assigneeId ?? null,
    licence: source.licence,
    state: source.state,
    every_minutes: source.everyMinutes,
    next_at: source.nextAt,
    etag: source.etag ?? null,
    last_modified: source.lastModified ?? null,
    last_read_at: source.lastReadAt ?? null,
    last_new_at: source.lastNewAt ?? null,
    failures: source.failures,
    last_problem: source.lastProblem,
    origin: source.origin,
  }
}

export function sourceOf(row: Selectable<SourceRow>): WatchSource {
  return {
    id: row.id,
    kind: row.kind,
    title: row.title,
    address: row.address,
    home: row.home,
    themes: row.themes,
    ownerId: row.owner_id ?? undefined,
    assigneeId: row.assignee_id ?? undefined,
    licence: row.licence,
    state: row.state,
    everyMinutes: row.every_minutes,
    nextAt: row.next_at,
    etag: row.etag ?? undefined,
    lastModified: row.last_modified ?? undefined,
    lastReadAt: row.last_read_at ?? undefined,
    lastNewAt: row.last_new_at ?? undefined,
    failures: row.failures,
    lastProblem: row.last_problem,
    origin: row.origin,
    createdAt: row.created_at,
  }
}
