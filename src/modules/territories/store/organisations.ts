import type { Kysely } from 'kysely'
import type { ReferenceName } from '../reference-files.ts'
import { nameRow } from '../reference-names.ts'
import type { TerritoryTables } from '../tables.ts'
import type { Territory } from '../territory.ts'
import { getTerritory } from './territories.ts'

type Db = Kysely<TerritoryTables>

/** A place that the house adds itself: an organisation, or an invented place of the demonstration. */
export interface AddedPlace
  extends Pick<
    Territory,
    | 'id'
    | 'kind'
    | 'subtype'
    | 'slug'
    | 'name'
    | 'siren'
    | 'departmentCode'
    | 'regionCode'
    | 'population'
    | 'website'
    | 'lon'
    | 'lat'
    | 'located'
  > {
  readonly source: 'added' | 'demo'
  readonly shortName: string | undefined
}

export async function insertPlace(db: Db, place: AddedPlace, now: Date): Promise<Territory> {
  await db
    .insertInto('territories')
    .values({
      ...columnsOf(place),
      id: place.id,
      slug: place.slug,
      code: null,
      source: place.source,
      createdAt: now,
      updatedAt: now,
    })
    .execute()
  await writeNames(db, place)
  return await getTerritory(db, place.id)
}

/** Its slug stays: addresses that were given out must go on answering. */
export async function updatePlace(db: Db, place: AddedPlace, now: Date): Promise<Territory> {
  await db
    .updateTable('territories')
    .set({ ...columnsOf(place), updatedAt: now })
    .where('id', '=', place.id)
    .where('source', '<>', 'reference')
    .execute()
  await db.deleteFrom('territory_names').where('territoryId', '=', place.id).execute()
  await writeNames(db, place)
  return await getTerritory(db, place.id)
}

function columnsOf(place: AddedPlace) {
  return {
    kind: place.kind,
    subtype: place.subtype,
    siren: place.siren ?? null,
    name: place.name,
    departmentCode: place.departmentCode ?? null,
    regionCode: place.regionCode ?? null,
    population: place.population ?? null,
    populationYear: null,
    zone: null,
    lon: place.lon ?? null,
    lat: place.lat ?? null,
    located: place.located,
    website: place.website,
    vintage: null,
    validFrom: null,
    validTo: null,
  }
}

async function writeNames(db: Db, place: AddedPlace): Promise<void> {
  const row = {
    id: place.id,
    kind: place.kind,
    department_code: place.departmentCode ?? null,
    population: place.population ?? null,
  }
  const names: ReferenceName[] = [nameRow(row, 'official', place.name)]
  if (place.shortName) names.push(nameRow(row, 'short', place.shortName))
  await db.insertInto('territory_names').values(names.map(nameColumns)).execute()
}

/** The reference is staged under the names of the database itself. */
function nameColumns({ territory_id, sorted_words, department_code, ...same }: ReferenceName) {
  return {
    ...same,
    territoryId: territory_id,
    sortedWords: sorted_words,
    departmentCode: department_code,
  }
}

export async function findShortName(db: Db, id: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('territory_names')
    .select('name')
    .where('territoryId', '=', id)
    .where('nature', '=', 'short')
    .executeTakeFirst()
  return row?.name
}

export async function listDemoPlaceIds(db: Db): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('territories')
    .select('id')
    .where('source', '=', 'demo')
    .execute()
  return rows.map(({ id }) => id)
}

/** The invented places go, with everything that hangs on them in this room. */
export async function deleteDemoPlaces(db: Db): Promise<void> {
  await db.deleteFrom('territories').where('source', '=', 'demo').execute()
}
