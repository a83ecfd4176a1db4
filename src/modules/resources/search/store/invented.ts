import { type Kysely, sql } from 'kysely'
import type { ResourceTables } from '../../tables.ts'
import type { InventedResource } from '../invented-resource.ts'

type Db = Kysely<ResourceTables>

/** SQL that the base itself gave back. */
const { raw: asWritten } = sql

/** Where invented rows come from, in the column that says it. */
const inventedSource = 'generated'

/** Resources that somebody wrote: neither invented, nor from the start, nor of the demonstration. */
export async function hasRealResources(db: Db): Promise<boolean> {
  const row = await db
    .selectFrom('resources')
    .select('id')
    .where('source', 'not in', [inventedSource, 'demo'])
    .where('isStarter', '=', false)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

export async function countInvented(db: Db): Promise<number> {
  const { count } = await db
    .selectFrom('resources')
    .select(sql<number>`count(*)::int`.as('count'))
    .where('source', '=', inventedSource)
    .executeTakeFirstOrThrow()
  return count
}

/** All the words of the sheets of the start: what others are invented from. */
export async function listStarterTexts(db: Db): Promise<readonly string[]> {
  const { rows } = await sql<{ text: string }>`
    select lead || E'\n' || coalesce(content ->> 'plain', '') as text
    from resources where is_starter order by slug`.execute(db)
  return rows.map(({ text }) => text)
}

/** Many rows in one order; they are indexed afterwards, all at once. */
export async function insertInvented(db: Db, rows: readonly InventedResource[], now: Date) {
  await sql`
    insert into resources (id, slug, kind, state, title, lead, language, licence, content, challenges,
      themes, methods, region_codes, outcome, evidence_level, source, created_at, updated_at,
      published_at, publics, levels, phases, pillars, scales, reading_minutes, completeness)
    select gen_random_uuid(), 'inventee-' || number, kind, 'published', title, lead, 'fr', 'CC-BY-4.0',
      jsonb_build_object('essential', '{}'::jsonb, 'sections', jsonb_build_object('summary', text),
        'figures', '[]'::jsonb, 'authors', '[]'::jsonb, 'sources', '[]'::jsonb, 'place', place,
        'period', '', 'evidenceReason', '', 'plain', place || E'\n' || text),
      challenges, themes, methods, array[region], outcome, evidence, ${inventedSource},
      at, at, at, publics, levels, phases, pillars, scales, minutes, 40 + number % 60
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as invented (number int, kind text,
      title text, lead text, text text, place text, challenges text[], themes text[], methods text[],
      publics text[], levels text[], phases text[], pillars text[], scales text[], outcome text,
      evidence int, region text, minutes int),
      lateral (select ${now}::timestamptz - (number % 3000) * interval '1 hour' as at) dated`.execute(
    db,
  )
}

/**
 * Indexes the invented rows that are not indexed yet. The indexes on words are taken down meanwhile and
 * built again at the end: sorted once, they cost a tenth of as many small changes.
 */
export async function indexInvented(db: Db): Promise<void> {
  // Building an index takes longer than any page may.
  await sql`set local statement_timeout = 0`.execute(db)
  const { rows: indexes } = await sql<{ name: string; definition: string }>`
    select indexname as name, indexdef as definition from pg_indexes
    where tablename = 'resource_index' and indexdef like '%USING gin%'`.execute(db)
  for (const { name } of indexes) await sql`drop index ${sql.ref(name)}`.execute(db)
  // A part of them takes place where the others do, so that the map is drawn as well.
  await sql`insert into resource_territories (resource_id, territory_id)
    select id, places.list[1 + get_byte(uuid_send(id), 14) % cardinality(places.list)]
    from resources, (select array_agg(distinct territory_id) as list from resource_territories) places
    where source = ${inventedSource} and places.list is not null and get_byte(uuid_send(id), 13) < 128
    on conflict do nothing`.execute(db)
  await sql`insert into resource_facet_values (facet, value)
    select distinct f.facet, f.value from (
      select r from resources r where source = ${inventedSource} offset 0) invented,
      lateral facets_of(r) f
    on conflict do nothing`.execute(db)
  await sql`insert into resource_index
    select made.* from resources r, lateral indexed_resource(r, '', 0) made
    where r.source = ${inventedSource}
      and not exists (select from resource_index known where known.resource_id = r.id)`.execute(db)
  for (const { definition } of indexes) await asWritten(definition).execute(db)
  await sql`insert into resource_words (word)
    select distinct lower(word) from resources, regexp_split_to_table(title, '[^[:alpha:]]+') word
    where source = ${inventedSource} and length(word) between 4 and 30
    on conflict do nothing`.execute(db)
}

/** What the planner knows of the tables, as a base that has lived knows it. */
export async function settleTables(db: Db): Promise<void> {
  await sql`vacuum (analyze) resources, resource_index, resource_words, resource_territories`.execute(
    db,
  )
}
