import { type Kysely, sql } from 'kysely'
import type { Outline } from '../contours.ts'
import type { TerritoryTables } from '../tables.ts'
import type { TerritoryKind } from '../territory.ts'

type Db = Kysely<TerritoryTables>

export interface ContourRow {
  readonly kind: TerritoryKind
  readonly code: string
  readonly geometry: Outline
  readonly lon: number
  readonly lat: number
}

/** Keeps contours and the points they give; returns the codes that no place bears. */
export async function saveContours(
  db: Db,
  rows: readonly ContourRow[],
  now: Date,
): Promise<string[]> {
  const { rows: unknown } = await sql<{ code: string }>`
    with given as (
      select t.id, g.* from json_to_recordset(${JSON.stringify(rows)}::json)
        as g (kind text, code text, geometry jsonb, lon double precision, lat double precision)
      left join territories t on t.kind = g.kind and t.code = g.code
    ), kept as (
      insert into territory_contours (territory_id, geometry, imported_at)
      select distinct on (id) id, geometry, ${now} from given where id is not null
      on conflict (territory_id) do update
        set geometry = excluded.geometry, imported_at = excluded.imported_at
    ), placed as (
      update territories t set lon = round(given.lon::numeric, 3), lat = round(given.lat::numeric, 3),
        located = 'exact'
      from given where t.id = given.id
    )
    select code from given where id is null`.execute(db)
  return unknown.map((row) => row.code)
}

export async function findContour(db: Db, territoryId: string): Promise<Outline | undefined> {
  const row = await db
    .selectFrom('territory_contours')
    .select('geometry')
    .where('territoryId', '=', territoryId)
    .executeTakeFirst()
  return row?.geometry as Outline | undefined
}

/** The outlines of the places inside this one, for its map (at most a few hundred). */
export async function listContoursInside(db: Db, territoryId: string): Promise<Outline[]> {
  const rows = await db
    .selectFrom('territory_contours as c')
    .innerJoin('territory_links as l', 'l.childId', 'c.territoryId')
    .select('c.geometry')
    .where('l.parentId', '=', territoryId)
    .limit(600)
    .execute()
  return rows.map((row) => row.geometry as Outline)
}

/** The outlines of the places that share its intercommunality, itself left out. */
export async function listContoursAround(db: Db, territoryId: string): Promise<Outline[]> {
  const rows = await db
    .selectFrom('territory_links as mine')
    .innerJoin('territories as parent', 'parent.id', 'mine.parentId')
    .innerJoin('territory_links as theirs', 'theirs.parentId', 'mine.parentId')
    .innerJoin('territory_contours as c', 'c.territoryId', 'theirs.childId')
    .select('c.geometry')
    .where('mine.childId', '=', territoryId)
    .where('theirs.childId', '<>', territoryId)
    .where('parent.kind', '=', 'intercommunality')
    .limit(600)
    .execute()
  return rows.map((row) => row.geometry as Outline)
}
