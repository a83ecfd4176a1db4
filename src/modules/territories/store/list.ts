import { type Kysely, type SelectQueryBuilder, sql } from 'kysely'
import type { ListFilter } from '../list-filter.ts'
import type { TerritoryRow, TerritoryTables } from '../tables.ts'
import type { Territory } from '../territory.ts'
import { toTerritory } from './territories.ts'

type Db = Kysely<TerritoryTables>

type Filters = Pick<ListFilter, 'type' | 'region' | 'departement'>

/** Places in use, the most populated first. */
export async function listTerritories(
  db: Db,
  filters: Filters,
  span: { readonly limit: number; readonly offset: number },
): Promise<Territory[]> {
  const rows = await filtered(db.selectFrom('territories'), filters)
    .selectAll()
    .orderBy('population', (order) => order.desc().nullsLast())
    .orderBy('slug')
    .limit(span.limit)
    .offset(span.offset)
    .execute()
  return rows.map(toTerritory)
}

export async function countFiltered(db: Db, filters: Filters): Promise<number> {
  const { count } = await filtered(db.selectFrom('territories'), filters)
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return Number(count)
}

function filtered<O>(
  query: SelectQueryBuilder<TerritoryTables, 'territories', O>,
  { type, region, departement }: Filters,
) {
  return query
    .where('validTo', 'is', null)
    .$if(type !== undefined, (narrow) => narrow.where('kind', '=', type ?? null))
    .$if(region !== undefined, (narrow) => narrow.where('regionCode', '=', region ?? ''))
    .$if(departement !== undefined, (narrow) =>
      narrow.where('departmentCode', '=', departement ?? ''),
    )
}

export interface NamedCode {
  readonly code: string
  readonly name: string
}

/** Regions or departments, for the choices of a filter; departments of one region when it is said. */
export async function listNamedCodes(
  db: Db,
  kind: 'region' | 'department',
  region?: string,
): Promise<NamedCode[]> {
  const rows = await db
    .selectFrom('territories')
    .select(['code', 'name'])
    .where('kind', '=', kind)
    .where('validTo', 'is', null)
    .where(sql<boolean>`code ~ '^([0-9]{2,3}|2[AB])$'`)
    .$if(region !== undefined, (narrow) => narrow.where('regionCode', '=', region ?? ''))
    .orderBy('code')
    .execute()
  const named = rows.flatMap(({ code, name }) => (code === null ? [] : [{ code, name }]))
  return kind === 'region'
    ? named.sort((entry, other) => entry.name.localeCompare(other.name, 'fr'))
    : named
}

/** Organisations, regions and departments: the pages worth a line in a site map. */
export async function listLandmarks(db: Db): Promise<Pick<TerritoryRow, 'slug' | 'updatedAt'>[]> {
  return await db
    .selectFrom('territories')
    .select(['slug', 'updatedAt'])
    .where('validTo', 'is', null)
    .where('kind', 'in', ['region', 'department', 'organisation'])
    .orderBy('slug')
    .execute()
}

/** Regions by their codes, for a list that names them. */
export type RegionNames = ReadonlyMap<string, string>

export async function regionNames(db: Db): Promise<RegionNames> {
  return new Map((await listNamedCodes(db, 'region')).map(({ code, name }) => [code, name]))
}
