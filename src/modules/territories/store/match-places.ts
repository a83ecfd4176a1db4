import type { Kysely } from 'kysely'
import {
  departmentsOfPostalCode,
  narrowed,
  type PlaceCandidate,
  type PlaceSaid,
  withoutTownHall,
} from '../place-said.ts'
import { type NameReading, readQuery } from '../search-query.ts'
import type { TerritoryTables } from '../tables.ts'
import type { Territory } from '../territory.ts'
import { getTerritories, toTerritory } from './territories.ts'

type Db = Kysely<TerritoryTables>

/**
 * The places that each of these means: none, one, or several among which a person must choose. A few
 * queries for thousands of lines.
 */
export async function matchPlaces(
  db: Db,
  asked: readonly PlaceSaid[],
): Promise<readonly (readonly Territory[])[]> {
  const byCode = await placesByCode(
    db,
    asked.flatMap(({ insee }) => insee ?? []),
  )
  const bySiren = await placesBySiren(
    db,
    asked.flatMap(({ siren }) => siren ?? []),
  )
  const named = asked.map((place) => (place.insee || place.siren ? [] : readingsOf(place)))
  const byWords = await placesByWords(
    db,
    named.flat().map(({ words }) => words),
  )
  const postal = await placesByPostalCode(
    db,
    asked.flatMap(({ postalCode }) => postalCode ?? []),
  )
  return asked.map((place, at) => {
    if (place.insee) return byCode.get(place.insee) ?? []
    if (place.siren) return bySiren.get(place.siren) ?? []
    return byName(place, named[at] ?? [], byWords, postal)
  })
}

function readingsOf({ name }: PlaceSaid): readonly NameReading[] {
  const { name: bare, isTown } = withoutTownHall(name)
  return readQuery(bare).names.map((reading) =>
    isTown && !reading.kinds ? { ...reading, kinds: ['commune'] as const } : reading,
  )
}

function byName(
  place: PlaceSaid,
  readings: readonly NameReading[],
  byWords: ReadonlyMap<string, readonly (PlaceCandidate & { readonly plain: string })[]>,
  postal: ReadonlyMap<string, ReadonlySet<string>>,
): readonly Territory[] {
  for (const reading of readings) {
    const candidates = (byWords.get(reading.words) ?? []).map((one) => ({
      ...one,
      whole: one.plain === reading.plain,
    }))
    const department = reading.departmentCode ?? place.department
    const territories = narrowed(candidates, {
      kinds: reading.kinds,
      departments: department
        ? [department]
        : place.postalCode === undefined
          ? undefined
          : departmentsOfPostalCode(place.postalCode),
      withPostalCode: postal.get(place.postalCode ?? '') ?? new Set(),
    })
    if (territories.length > 0) return territories
  }
  return []
}

async function placesByCode(db: Db, codes: readonly string[]) {
  const found = new Map<string, Territory[]>()
  const wanted = [...new Set(codes)]
  if (wanted.length === 0) return found
  const rows = await db
    .selectFrom('territories')
    .selectAll()
    .where('code', 'in', wanted)
    .where('kind', 'in', ['commune', 'department'])
    .where('validTo', 'is', null)
    .execute()
  for (const row of rows) push(found, row.code ?? '', toTerritory(row))
  const former = await db
    .selectFrom('territory_former_codes')
    .selectAll()
    .where('code', 'in', wanted)
    .execute()
  const places = await getTerritories(
    db,
    former.map((row) => row.territoryId),
  )
  for (const { code, territoryId } of former) {
    const place = places.get(territoryId)
    if (place && !found.has(code)) push(found, code, place)
  }
  return found
}

async function placesBySiren(db: Db, sirens: readonly string[]) {
  const found = new Map<string, Territory[]>()
  const wanted = [...new Set(sirens)]
  if (wanted.length === 0) return found
  const rows = await db
    .selectFrom('territories')
    .selectAll()
    .where('siren', 'in', wanted)
    .where('validTo', 'is', null)
    .execute()
  for (const row of rows) push(found, row.siren ?? '', toTerritory(row))
  // A city that is also a department bears one number for both: the city is meant.
  return new Map(
    [...found].map(([siren, places]) => {
      const towns = places.filter(({ kind }) => kind === 'commune')
      return [siren, towns.length > 0 ? towns : places]
    }),
  )
}

async function placesByWords(db: Db, words: readonly string[]) {
  const found = new Map<string, (PlaceCandidate & { plain: string })[]>()
  const wanted = [...new Set(words)].filter((one) => one !== '')
  if (wanted.length === 0) return found
  const names = await db
    .selectFrom('territory_names')
    .select(['territoryId', 'nature', 'plain', 'words'])
    .where('words', 'in', wanted)
    .execute()
  const places = await getTerritories(
    db,
    names.map((row) => row.territoryId),
  )
  for (const { territoryId, nature, plain, words: text } of names) {
    const territory = places.get(territoryId)
    if (territory && territory.endedOn === undefined) {
      push(found, text, { territory, nature, plain, whole: false })
    }
  }
  return found
}

async function placesByPostalCode(db: Db, codes: readonly string[]) {
  const found = new Map<string, Set<string>>()
  const wanted = [...new Set(codes)]
  if (wanted.length === 0) return found
  const rows = await db
    .selectFrom('territory_postal_codes')
    .selectAll()
    .where('postalCode', 'in', wanted)
    .execute()
  for (const { postalCode, territoryId } of rows) {
    found.set(postalCode, (found.get(postalCode) ?? new Set()).add(territoryId))
  }
  return found
}

function push<T>(found: Map<string, T[]>, key: string, item: T): void {
  const here = found.get(key)
  if (here) here.push(item)
  else found.set(key, [item])
}
