import { type Kysely, sql } from 'kysely'
import type { TerritoryRow, TerritoryTables } from '../tables.ts'
import type { Territory } from '../territory.ts'

type Db = Kysely<TerritoryTables>

/** One place by its id; an ended one too, since past experiments happened there. */
export async function findTerritory(db: Db, id: string): Promise<Territory | undefined> {
  const row = await db.selectFrom('territories').selectAll().where('id', '=', id).executeTakeFirst()
  return row && toTerritory(row)
}

export async function getTerritory(db: Db, id: string): Promise<Territory> {
  const territory = await findTerritory(db, id)
  if (!territory) throw new Error(`no territory ${id}`)
  return territory
}

export async function findTerritoryBySlug(db: Db, slug: string): Promise<Territory | undefined> {
  const row = await db
    .selectFrom('territories')
    .selectAll()
    .where('slug', '=', slug)
    .executeTakeFirst()
  return row && toTerritory(row)
}

/** By INSEE code or SIREN of an intercommunality. */
export async function findTerritoryByCode(
  db: Db,
  code: string,
  kind?: Territory['kind'],
): Promise<Territory | undefined> {
  const row = await db
    .selectFrom('territories')
    .selectAll()
    .where('code', '=', code)
    .$if(kind !== undefined, (query) => query.where('kind', '=', kind ?? null))
    .orderBy('population', (order) => order.desc().nullsLast())
    .executeTakeFirst()
  return row && toTerritory(row)
}

/** Several at once, by id: one query for a whole list or map. */
export async function getTerritories(
  db: Db,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Territory>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('territories')
    .selectAll()
    // One parameter however many they are: thousands are written and bound in no time.
    .where(sql<boolean>`id = any(${[...new Set(ids)]}::uuid[])`)
    .orderBy('name')
    .orderBy('id')
    .execute()
  return new Map(rows.map((row) => [row.id, toTerritory(row)]))
}

/** Those that bear this SIREN: a city that is also a department bears one for both. */
export async function listTerritoriesBySiren(db: Db, siren: string): Promise<Territory[]> {
  const rows = await db
    .selectFrom('territories')
    .selectAll()
    .where('siren', '=', siren)
    .orderBy('name')
    .execute()
  return rows.map(toTerritory)
}

export function toTerritory(row: TerritoryRow): Territory {
  return {
    id: row.id,
    kind: row.kind,
    subtype: row.subtype as Territory['subtype'],
    code: row.code ?? undefined,
    siren: row.siren ?? undefined,
    slug: row.slug,
    name: row.name,
    nameArticle: row.nameArticle,
    departmentCode: row.departmentCode ?? undefined,
    regionCode: row.regionCode ?? undefined,
    population: row.population ?? undefined,
    populationYear: row.populationYear ?? undefined,
    zone: (row.zone ?? undefined) as Territory['zone'],
    lon: row.lon ?? undefined,
    lat: row.lat ?? undefined,
    located: row.located,
    website: row.website,
    source: row.source,
    vintage: row.vintage ?? undefined,
    endedOn: row.validTo ?? undefined,
  }
}
