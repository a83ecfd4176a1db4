import { type Kysely, sql } from 'kysely'
import type { Reference } from '../reference-files.ts'
import type { TerritoryTables } from '../tables.ts'

type Db = Kysely<TerritoryTables>

/** What an import has done; all zeros when nothing was new. */
export interface ImportReport {
  readonly total: number
  readonly added: number
  readonly changed: number
  readonly ended: number
}

/** Staging tables live as long as the transaction of the import, which needs one connection. */
export async function openStaging(db: Db): Promise<void> {
  await sql`drop table if exists staged_territories, staged_names, staged_links, staged_former_codes,
    staged_postal_codes`.execute(db)
  await sql`create temporary table staged_territories (id uuid, kind text, subtype text, code text,
    siren text, slug text, name text, name_article smallint, department_code text, region_code text,
    population integer, zone text, lon double precision, lat double precision) on commit drop`.execute(
    db,
  )
  await sql`create temporary table staged_names (territory_id uuid, nature text, name text, plain text,
    words text, sorted_words text, likeness text, kind text, department_code text,
    population integer) on commit drop`.execute(db)
  await sql`create temporary table staged_links (child_id uuid, parent_id uuid, nature text)
    on commit drop`.execute(db)
  await sql`create temporary table staged_former_codes (code text, territory_id uuid)
    on commit drop`.execute(db)
  await sql`create temporary table staged_postal_codes (postal_code text, territory_id uuid)
    on commit drop`.execute(db)
}

const staging = {
  territories: 'staged_territories',
  names: 'staged_names',
  links: 'staged_links',
  formerCodes: 'staged_former_codes',
  postalCodes: 'staged_postal_codes',
} as const satisfies Record<keyof Reference, string>

/** One statement for thousands of rows. */
export async function stage<L extends keyof Reference>(
  db: Db,
  list: L,
  rows: Reference[L],
): Promise<void> {
  const table = sql.table(staging[list])
  await sql`insert into ${table} select * from json_populate_recordset(null::${table},
    ${JSON.stringify(rows)}::json)`.execute(db)
}

/** A large first import on a small machine may take longer than a page is ever allowed to. */
const importTimeout = '10min'

/**
 * Tells the planner how much was staged. Nobody else will: these tables live in one transaction, and
 * an older PostgreSQL would then compare every place with every other.
 */
export async function settleStaging(db: Db): Promise<void> {
  await sql`select set_config('statement_timeout', ${importTimeout}, true)`.execute(db)
  for (const table of Object.values(staging)) await sql`analyze ${sql.table(table)}`.execute(db)
}

/** Settles territories that were just written and are read again in this transaction. */
export async function settleTerritories(db: Db): Promise<void> {
  await sql`analyze territories`.execute(db)
}

/** Writes what differs and nothing else: the same files twice leave every row as it was. */
export async function applyTerritories(
  db: Db,
  vintage: { readonly year: number; readonly census: number },
  now: Date,
): Promise<{ added: number; changed: number }> {
  const columns = sql`subtype, siren, name, name_article, department_code, region_code, population,
    population_year, zone, vintage, valid_to`
  const { rows } = await sql<{ added: boolean }>`
    insert into territories as t (id, kind, code, slug, ${columns}, lon, lat, located, source,
      created_at, updated_at)
    select id, kind, code, slug, subtype, siren, name, name_article, department_code, region_code,
      population, case when population is null then null else ${vintage.census}::smallint end, zone,
      ${vintage.year}::smallint, null, lon, lat,
      case when lon is null then 'none' else 'approximate' end, 'reference', ${now}, ${now}
    from staged_territories
    on conflict (id) do update set (${columns}) = (select ${excluded}), updated_at = ${now}
    where (t.subtype, t.siren, t.name, t.name_article, t.department_code, t.region_code, t.population,
      t.population_year, t.zone, t.vintage, t.valid_to) is distinct from (${excluded})
    returning (xmax = 0) as added`.execute(db)
  const added = rows.filter((row) => row.added).length
  return { added, changed: rows.length - added }
}

const excluded = sql`excluded.subtype, excluded.siren, excluded.name, excluded.name_article,
  excluded.department_code, excluded.region_code, excluded.population, excluded.population_year,
  excluded.zone, excluded.vintage, excluded.valid_to`

/** A place that the new list no longer has has ended; it stays for what is linked to it. */
export async function endMissing(db: Db, year: number, now: Date): Promise<number> {
  const { rows } = await sql`
    update territories t set valid_to = make_date(${year}::int, 1, 1), updated_at = ${now}
    where t.source = 'reference' and t.valid_to is null
      and not exists (select from staged_territories s where s.id = t.id)
    returning t.id`.execute(db)
  return rows.length
}

/** Names, links and codes of the reference become exactly those of the list. */
export async function applyDetails(db: Db): Promise<void> {
  await sql`delete from territory_names n using territories t
    where t.id = n.territory_id and t.source = 'reference' and not exists (
      select from staged_names s
      where (s.territory_id, s.nature, s.plain) = (n.territory_id, n.nature, n.plain))`.execute(db)
  await sql`insert into territory_names as n (territory_id, nature, plain, name, words, sorted_words,
      likeness, kind, department_code, population)
    select territory_id, nature, plain, name, words, sorted_words, likeness, kind, department_code,
      population from staged_names
    on conflict (territory_id, nature, plain) do update set name = excluded.name,
      words = excluded.words, sorted_words = excluded.sorted_words, likeness = excluded.likeness,
      department_code = excluded.department_code, population = excluded.population
    where (n.name, n.words, n.sorted_words, n.department_code, n.population) is distinct from
      (excluded.name, excluded.words, excluded.sorted_words, excluded.department_code,
       excluded.population)`.execute(db)

  await sql`delete from territory_links l using territories t
    where t.id = l.parent_id and t.source = 'reference' and not exists (
      select from staged_links s
      where (s.child_id, s.parent_id, s.nature) = (l.child_id, l.parent_id, l.nature))`.execute(db)
  await sql`insert into territory_links (child_id, parent_id, nature)
    select child_id, parent_id, nature from staged_links on conflict do nothing`.execute(db)

  await sql`delete from territory_former_codes f using territories t
    where t.id = f.territory_id and t.source = 'reference' and not exists (
      select from staged_former_codes s where (s.code, s.territory_id) = (f.code, f.territory_id))`.execute(
    db,
  )
  await sql`insert into territory_former_codes (code, territory_id)
    select code, territory_id from staged_former_codes on conflict do nothing`.execute(db)

  await sql`delete from territory_postal_codes p using territories t
    where t.id = p.territory_id and t.source = 'reference' and not exists (
      select from staged_postal_codes s
      where (s.postal_code, s.territory_id) = (p.postal_code, p.territory_id))`.execute(db)
  await sql`insert into territory_postal_codes (postal_code, territory_id)
    select postal_code, territory_id from staged_postal_codes on conflict do nothing`.execute(db)
}

/** A search right after the first import must neither read whole tables nor a list of pending words. */
export async function settle(db: Db): Promise<void> {
  await sql`select gin_clean_pending_list('territory_names_by_lexemes'::regclass),
    gin_clean_pending_list('territory_names_by_likeness'::regclass)`.execute(db)
  await sql`analyze territories, territory_names, territory_links, territory_former_codes,
    territory_postal_codes`.execute(db)
}

/** How many places of the official list are in use: none before the first import. */
export async function countTerritories(db: Db): Promise<number> {
  const { count } = await db
    .selectFrom('territories')
    .where('source', '=', 'reference')
    .where('validTo', 'is', null)
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return Number(count)
}
