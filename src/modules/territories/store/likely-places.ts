import { type Kysely, sql } from 'kysely'
import type { TerritoryRow, TerritoryTables } from '../tables.ts'
import type { Territory } from '../territory.ts'
import { getTerritories, toTerritory } from './territories.ts'

type Db = Kysely<TerritoryTables>

/** A place with the groupings it belongs to. */
export interface PlaceAround {
  readonly territory: Territory
  readonly parentIds: readonly string[]
}

const perMember = 40

/** Places with their groupings, for those that are known already. */
export async function listAround(db: Db, ids: readonly string[]): Promise<readonly PlaceAround[]> {
  const places = await getTerritories(db, ids)
  return withParents(db, [...places.values()])
}

/**
 * Places that may be like these: their neighbours in a grouping, their groupings and the communes of
 * them, those of their department that are of a like size, and the closest in size in the country. A few
 * thousand at most among all, found by indexes, whose bounds are whole numbers as population is; what they are like is decided elsewhere.
 */
export async function listLikelyPlaces(
  db: Db,
  ids: readonly string[],
): Promise<readonly PlaceAround[]> {
  if (ids.length === 0) return []
  const nature = sql`('member', 'joint-member')`
  const { rows } = await sql<TerritoryRow>`
    with m as materialized (
      select id, kind, population, department_code,
        ceil(population * 0.5)::int as half, population * 2 as twice,
        ceil(population * 0.8)::int as less, floor(population * 1.25)::int as more
      from territories where id = any(${[...ids]}::uuid[])
    ), up as materialized (
      select l.parent_id from m join territory_links l on l.child_id = m.id and l.nature in ${nature}
    ), found as (
      select parent_id as id from up
      union select l.child_id from up join territory_links l
        on l.parent_id = up.parent_id and l.nature in ${nature}
      union select l.child_id from m join territory_links l
        on l.parent_id = m.id and l.nature in ${nature}
      union select t.id from (select distinct department_code, kind, half, twice from m) m
        join territories t on t.department_code = m.department_code
        and t.kind = m.kind and t.population between m.half and m.twice
      union select near.id from m cross join lateral (
        (select t.id from territories t where t.kind = m.kind and t.population >= m.population
          and t.population <= m.more order by t.population limit ${perMember})
        union all
        (select t.id from territories t where t.kind = m.kind and t.population < m.population
          and t.population >= m.less order by t.population desc limit ${perMember})
      ) near
    )
    select t.* from territories t
    where t.id in (select id from found) and t.valid_to is null and t.kind <> 'organisation'
      and not (t.id = any(${[...ids]}::uuid[]))
    order by t.population desc nulls last, t.id limit 6000`.execute(db)
  return withParents(db, rows.map(toTerritory))
}

async function withParents(db: Db, places: readonly Territory[]): Promise<readonly PlaceAround[]> {
  if (places.length === 0) return []
  const links = await db
    .selectFrom('territory_links')
    .select(['childId', 'parentId'])
    .where(
      'childId',
      'in',
      places.map(({ id }) => id),
    )
    .where('nature', 'in', ['member', 'joint-member'])
    .execute()
  const parents = new Map<string, string[]>()
  for (const { childId, parentId } of links) {
    parents.set(childId, [...(parents.get(childId) ?? []), parentId])
  }
  return places.map((territory) => ({ territory, parentIds: parents.get(territory.id) ?? [] }))
}
