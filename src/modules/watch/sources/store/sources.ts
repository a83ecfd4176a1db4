import { type Kysely, sql } from 'kysely'
import type { SourceRow, WatchTables } from '../../tables.ts'
import type { CountedSource, WatchSource } from '../source.ts'
import { lockSources } from './removal.ts'

type Db = Kysely<WatchTables>

/** False when this address is followed already. */
export async function insertSource(db: Db, source: WatchSource): Promise<boolean> {
  await lockSources(db)
  const written = await db
    .insertInto('watch_sources')
    .values({ ...columnsOf(source), id: source.id, createdAt: source.createdAt })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return (written.numInsertedOrUpdatedRows ?? 0n) > 0n
}

export async function saveSource(db: Db, source: WatchSource): Promise<void> {
  await db.updateTable('watch_sources').set(columnsOf(source)).where('id', '=', source.id).execute()
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
      'sourceId',
      of.fn.countAll<string>().filterWhere('state', '=', 'new').as('waiting'),
      of.fn
        .countAll<string>()
        .filterWhere('state', 'in', ['kept', 'to-read', 'published'])
        .as('kept'),
    ])
    .where('sourceId', 'is not', null)
    .groupBy('sourceId')
    .execute()
  const of = new Map(counts.map((row) => [row.sourceId, row]))
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
    ownerId: source.ownerId ?? null,
    assigneeId: source.assigneeId ?? null,
    licence: source.licence,
    state: source.state,
    everyMinutes: source.everyMinutes,
    nextAt: source.nextAt,
    etag: source.etag ?? null,
    lastModified: source.lastModified ?? null,
    lastReadAt: source.lastReadAt ?? null,
    lastNewAt: source.lastNewAt ?? null,
    failures: source.failures,
    lastProblem: source.lastProblem,
    origin: source.origin,
  }
}

export function sourceOf(row: SourceRow): WatchSource {
  return {
    id: row.id,
    kind: row.kind,
    title: row.title,
    address: row.address,
    home: row.home,
    themes: row.themes,
    ownerId: row.ownerId ?? undefined,
    assigneeId: row.assigneeId ?? undefined,
    licence: row.licence,
    state: row.state,
    everyMinutes: row.everyMinutes,
    nextAt: row.nextAt,
    etag: row.etag ?? undefined,
    lastModified: row.lastModified ?? undefined,
    lastReadAt: row.lastReadAt ?? undefined,
    lastNewAt: row.lastNewAt ?? undefined,
    failures: row.failures,
    lastProblem: row.lastProblem,
    origin: row.origin,
    createdAt: row.createdAt,
  }
}
