import { type Kysely, type Selectable, sql } from 'kysely'
import type { Reuse, ReuseSource, ReuseState } from '../../reuse.ts'
import type { ResourceTables } from '../../tables.ts'

type Db = Kysely<ResourceTables>
type Row = Selectable<ResourceTables['resource_reuses']>

/** Reuses of a resource that everyone may read, latest first. */
export async function listReuses(db: Db, resourceId: string): Promise<readonly Reuse[]> {
  const rows = await db
    .selectFrom('resource_reuses')
    .selectAll('resource_reuses')
    .where('resourceId', '=', resourceId)
    .where('state', '=', 'published')
    .where(stillThere)
    .orderBy('publishedAt', 'desc')
    .orderBy('id')
    .execute()
  return rows.map(toReuse)
}

export interface ReuseOfResource extends Reuse {
  readonly title: string
  readonly slug: string
}

/** Reuses of the whole centre, with what was reused; only of resources that are shown. */
export async function listAllReuses(
  db: Db,
  page: { readonly size: number; readonly number: number },
): Promise<readonly ReuseOfResource[]> {
  const rows = await shown(db)
    .selectAll('resource_reuses')
    .select(['resources.title', 'resources.slug'])
    .orderBy('resource_reuses.publishedAt', 'desc')
    .orderBy('resource_reuses.id')
    .limit(page.size)
    .offset((page.number - 1) * page.size)
    .execute()
  return rows.map((row) => ({ ...toReuse(row), title: row.title, slug: row.slug }))
}

export interface ReuseCounts {
  readonly reuses: number
  readonly resources: number
  readonly territories: number
}

export async function countReuses(db: Db): Promise<ReuseCounts> {
  return shown(db)
    .select([
      sql<number>`count(*)::int`.as('reuses'),
      sql<number>`count(distinct resource_id)::int`.as('resources'),
      sql<number>`count(distinct territory_id)::int`.as('territories'),
    ])
    .executeTakeFirstOrThrow()
}

/** The most reused, for the register of the centre. */
export async function listMostReused(db: Db, limit: number) {
  return shown(db)
    .select(['resources.title', 'resources.slug', sql<number>`count(*)::int`.as('count')])
    .groupBy(['resources.id', 'resources.title', 'resources.slug'])
    .orderBy('count', 'desc')
    .orderBy('resources.title')
    .limit(limit)
    .execute()
}

/** One line for each place and resource, for the map. */
export async function listReusePlaces(db: Db, limit: number) {
  return shown(db)
    .select(['resource_reuses.territoryId', 'resources.title', 'resources.slug'])
    .where('resource_reuses.territoryId', 'is not', null)
    .groupBy(['resource_reuses.territoryId', 'resources.id', 'resources.title', 'resources.slug'])
    .orderBy(sql`max(resource_reuses.published_at)`, 'desc')
    .orderBy('resources.slug')
    .limit(limit)
    .execute()
}

/** What waits for the team, oldest first. */
export async function listWaiting(db: Db, limit: number): Promise<readonly ReuseOfResource[]> {
  const rows = await db
    .selectFrom('resource_reuses')
    .innerJoin('resources', 'resources.id', 'resource_reuses.resourceId')
    .selectAll('resource_reuses')
    .select(['resources.title', 'resources.slug'])
    .where('resource_reuses.state', '=', 'in-review')
    .orderBy('saidAt')
    .orderBy('resource_reuses.id')
    .limit(limit)
    .execute()
  return rows.map((row) => ({ ...toReuse(row), title: row.title, slug: row.slug }))
}

export async function lockReuse(db: Db, id: string): Promise<Reuse | undefined> {
  const row = await db
    .selectFrom('resource_reuses')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row && toReuse(row)
}

export async function findReuse(db: Db, id: string): Promise<Reuse | undefined> {
  const row = await db
    .selectFrom('resource_reuses')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst()
  return row && toReuse(row)
}

export async function insertReuse(db: Db, reuse: Reuse): Promise<void> {
  await db
    .insertInto('resource_reuses')
    .values({
      id: reuse.id,
      resourceId: reuse.resourceId,
      source: reuse.source,
      sourceId: reuse.sourceId ?? null,
      saidAt: reuse.saidAt,
      ...wordsOf(reuse),
    })
    .execute()
}

/** What a resource or an experiment says of its original: said again, the line changes. */
export async function keepReuseBehind(
  db: Db,
  reuse: Reuse & { readonly sourceId: string },
): Promise<void> {
  const words = wordsOf(reuse)
  await db
    .insertInto('resource_reuses')
    .values({
      id: reuse.id,
      resourceId: reuse.resourceId,
      source: reuse.source,
      sourceId: reuse.sourceId,
      saidAt: reuse.saidAt,
      ...words,
    })
    .onConflict((same) =>
      same
        .columns(['resourceId', 'source', 'sourceId'])
        .where('sourceId', 'is not', null)
        .doUpdateSet({
          ...words,
          publishedAt: sql<Date>`coalesce(resource_reuses.published_at, excluded.published_at)`,
        }),
    )
    .execute()
}

/** The experiment is hidden again, the resource retired: the original says nothing of it any more. */
export async function deleteReusesBehind(
  db: Db,
  source: ReuseSource,
  sourceIds: readonly string[],
): Promise<number> {
  if (sourceIds.length === 0) return 0
  const gone = await db
    .deleteFrom('resource_reuses')
    .where('source', '=', source)
    .where('sourceId', 'in', sourceIds)
    .executeTakeFirst()
  return Number(gone.numDeletedRows)
}

export async function setReuseState(
  db: Db,
  id: string,
  state: ReuseState,
  now: Date,
  reason = '',
): Promise<void> {
  await db
    .updateTable('resource_reuses')
    .set({ state, publishedAt: state === 'published' ? now : null, declineReason: reason })
    .where('id', '=', id)
    .execute()
}

/** Without the names that the team took out: the words as they were are not kept. */
export async function saveMasked(
  db: Db,
  id: string,
  words: Pick<Reuse, 'organisation' | 'changed' | 'happened'>,
): Promise<void> {
  await db.updateTable('resource_reuses').set(words).where('id', '=', id).execute()
}

function shown(db: Db) {
  return db
    .selectFrom('resource_reuses')
    .innerJoin('resources', 'resources.id', 'resource_reuses.resourceId')
    .where('resource_reuses.state', '=', 'published')
    .where('resources.state', '=', 'published')
    .where(stillThere)
}

/** A version that was taken back says nothing beside its original. */
const stillThere = sql<boolean>`(resource_reuses.source <> 'resource' or exists (
  select from resources as version
  where version.id = resource_reuses.source_id and version.state = 'published'))`

function wordsOf(reuse: Reuse) {
  return {
    state: reuse.state,
    territoryId: reuse.territoryId ?? null,
    organisation: reuse.organisation,
    usedOn: reuse.usedOn ?? null,
    changed: reuse.changed,
    happened: reuse.happened,
    href: reuse.href,
    publishedAt: reuse.publishedAt ?? null,
  }
}

function toReuse(row: Row): Reuse {
  return {
    id: row.id,
    resourceId: row.resourceId,
    state: row.state,
    source: row.source,
    sourceId: row.sourceId ?? undefined,
    territoryId: row.territoryId ?? undefined,
    organisation: row.organisation,
    usedOn: row.usedOn ?? undefined,
    changed: row.changed,
    happened: row.happened,
    href: row.href,
    saidAt: row.saidAt,
    publishedAt: row.publishedAt ?? undefined,
  }
}
