import { type Kysely, sql } from 'kysely'
import type { ResourceState } from '../../resource.ts'
import type { ResourceTables } from '../../tables.ts'

type Db = Kysely<ResourceTables>

/** What a resource says, in one mark: two marks differ as soon as a hand has changed a word. */
const marked = sql<string>`md5(concat_ws(chr(1), title, lead, kind, language, licence, content::text,
  outcome, evidence_level, challenges::text, themes::text, methods::text, region_codes::text,
  publics::text, levels::text, phases::text, pillars::text, scales::text, participedia::text))`

export interface KnownSource {
  readonly sourceId: string
  readonly resourceId: string
  readonly lineMark: string
  /** Somebody has written in it since, or it has left the shelves. */
  readonly edited: boolean
  readonly state: ResourceState
  readonly version: number
  /** The import that wrote it last. */
  readonly importId: string
}

/** Of these numbers, those that already made a resource. */
export async function listKnownSources(
  db: Db,
  source: string,
  sourceIds: readonly string[],
): Promise<ReadonlyMap<string, KnownSource>> {
  if (sourceIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('resource_sources')
    .innerJoin('resources', 'resources.id', 'resourceId')
    .select(['sourceId', 'resourceId', 'lineMark', 'wordsMark', 'importId', 'state', 'version'])
    .select(marked.as('mark'))
    .where('resource_sources.source', '=', source)
    .where('sourceId', 'in', sourceIds)
    .execute()
  return new Map(
    rows.map((row) => [
      row.sourceId,
      {
        sourceId: row.sourceId,
        resourceId: row.resourceId,
        lineMark: row.lineMark,
        edited: row.mark !== row.wordsMark || row.state === 'retired',
        state: row.state,
        version: row.version,
        importId: row.importId,
      },
    ]),
  )
}

/** Of these keys, those of resources that are here. */
export async function listPresent(db: Db, ids: readonly string[]): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set()
  const rows = await db.selectFrom('resources').select('id').where('id', 'in', ids).execute()
  return new Set(rows.map(({ id }) => id))
}

export interface SourceToKeep {
  readonly sourceId: string
  readonly resourceId: string
  readonly lineMark: string
}

export interface Told {
  readonly source: string
  readonly fileHash: string
  readonly importId: string
  readonly now: Date
}

/**
 * Takes these numbers for these resources. Whoever comes second waits, then has none: gives the
 * resources whose number was taken by this call.
 */
export async function claimSources(
  db: Db,
  told: Told,
  sources: readonly SourceToKeep[],
): Promise<ReadonlySet<string>> {
  if (sources.length === 0) return new Set()
  const rows = await db
    .insertInto('resource_sources')
    .values(
      // In one order for all: two imports of the same lines wait for each other, and never both.
      sources
        .toSorted((source, other) => (source.sourceId < other.sourceId ? -1 : 1))
        .map((source) => ({
          source: told.source,
          sourceId: source.sourceId,
          resourceId: source.resourceId,
          lineMark: source.lineMark,
          wordsMark: '',
          fileHash: told.fileHash,
          importId: told.importId,
          importedAt: told.now,
        })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .returning('resourceId')
    .execute()
  return new Set(rows.map(({ resourceId }) => resourceId))
}

/** The resources have just been written by an import: from here on, what differs is a hand’s. */
export async function markWritten(
  db: Db,
  told: Told,
  sources: readonly SourceToKeep[],
): Promise<void> {
  if (sources.length === 0) return
  const json = JSON.stringify(
    sources.map((source) => ({ source_id: source.sourceId, line_mark: source.lineMark })),
  )
  await sql`
    update resource_sources s
    set line_mark = said.line_mark, file_hash = ${told.fileHash}, import_id = ${told.importId},
      imported_at = ${told.now}, words_mark = r.mark
    from jsonb_to_recordset(${json}::jsonb) as said(source_id text, line_mark text),
      (select id, ${marked} as mark from resources
        where id = any(${sources.map((source) => source.resourceId)}::uuid[])) r
    where s.source = ${told.source} and s.source_id = said.source_id and r.id = s.resource_id
  `.execute(db)
}

/** Of these resources, those that nobody has touched since an import wrote them. */
export async function listUntouched(
  db: Db,
  resourceIds: readonly string[],
): Promise<ReadonlyMap<string, { state: ResourceState; sourceId: string }>> {
  if (resourceIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('resource_sources')
    .innerJoin('resources', 'resources.id', 'resourceId')
    .select(['resourceId', 'state', 'sourceId'])
    .where('resourceId', 'in', resourceIds)
    .where(sql<boolean>`words_mark = ${marked}`)
    // It holds now what another one brought.
    .where(
      sql<boolean>`not exists (select from resources gone where gone.merged_into = resources.id)`,
    )
    .execute()
  return new Map(rows.map((row) => [row.resourceId, { state: row.state, sourceId: row.sourceId }]))
}

/** Drafts that an import made and nobody touched. What was published keeps its address. */
export async function deleteImported(db: Db, resourceIds: readonly string[]): Promise<void> {
  if (resourceIds.length === 0) return
  await db
    .deleteFrom('resources')
    .where('id', 'in', resourceIds)
    .where('publishedAt', 'is', null)
    .execute()
}
