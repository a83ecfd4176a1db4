import type { Kysely } from 'kysely'
import type { Surroundings } from '../surroundings.ts'
import type { TerritoryTables } from '../tables.ts'
import type { Territory } from '../territory.ts'
import { findTerritoryByCode, toTerritory } from './territories.ts'

type Db = Kysely<TerritoryTables>

export async function getSurroundings(db: Db, territory: Territory): Promise<Surroundings> {
  const { id, kind, departmentCode, regionCode } = territory
  const [parents, members, department, region, postalCodes, formerNames, contour] =
    await Promise.all([
      listParents(db, id),
      listMembers(db, id),
      departmentCode === undefined || kind === 'department'
        ? undefined
        : findTerritoryByCode(db, departmentCode, 'department'),
      regionCode === undefined || kind === 'region'
        ? undefined
        : findTerritoryByCode(db, regionCode, 'region'),
      listPostalCodes(db, id),
      listFormerNames(db, id),
      db
        .selectFrom('territory_contours')
        .select('territoryId')
        .where('territoryId', '=', id)
        .executeTakeFirst(),
    ])
  // The region is said on its own line.
  const others = parents.filter((parent) => parent.kind !== 'region')
  return {
    parents: others,
    department,
    region,
    members,
    postalCodes,
    formerNames,
    hasContour: contour !== undefined,
  }
}

async function listParents(db: Db, id: string): Promise<Territory[]> {
  const rows = await db
    .selectFrom('territory_links as l')
    .innerJoin('territories as t', 't.id', 'l.parentId')
    .selectAll('t')
    .where('l.childId', '=', id)
    .where('t.validTo', 'is', null)
    .orderBy('t.kind')
    .orderBy('t.name')
    .execute()
  return rows.map(toTerritory)
}

export async function listMembers(db: Db, id: string): Promise<Territory[]> {
  const rows = await db
    .selectFrom('territory_links as l')
    .innerJoin('territories as t', 't.id', 'l.childId')
    .selectAll('t')
    .where('l.parentId', '=', id)
    .where('t.validTo', 'is', null)
    .orderBy('t.population', (order) => order.desc().nullsLast())
    .orderBy('t.name')
    .execute()
  return rows.map(toTerritory)
}

async function listPostalCodes(db: Db, id: string): Promise<string[]> {
  const rows = await db
    .selectFrom('territory_postal_codes')
    .select('postalCode')
    .where('territoryId', '=', id)
    .orderBy('postalCode')
    .execute()
  return rows.map((row) => row.postalCode)
}

async function listFormerNames(db: Db, id: string): Promise<string[]> {
  const rows = await db
    .selectFrom('territory_names')
    .select('name')
    .where('territoryId', '=', id)
    .where('nature', '=', 'former')
    .orderBy('name')
    .execute()
  return rows.map((row) => row.name)
}

/** False when it was a member already. */
export async function insertMember(db: Db, parentId: string, childId: string): Promise<boolean> {
  const { numInsertedOrUpdatedRows = 0n } = await db
    .insertInto('territory_links')
    .values({ parentId, childId, nature: 'joint-member' })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow()
  return numInsertedOrUpdatedRows > 0n
}

/** Who belongs to it. It is held: whoever ties or unties somebody waits. */
export async function holdMembers(db: Db, parentId: string): Promise<readonly string[]> {
  await db.selectFrom('territories').select('id').where('id', '=', parentId).forUpdate().execute()
  const links = await db
    .selectFrom('territory_links')
    .select('childId')
    .where('parentId', '=', parentId)
    .where('nature', '=', 'joint-member')
    .orderBy('childId')
    .execute()
  return links.map(({ childId }) => childId)
}

/** False when it was no member any more. */
export async function deleteMember(db: Db, parentId: string, childId: string): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('territory_links')
    .where('parentId', '=', parentId)
    .where('childId', '=', childId)
    .where('nature', '=', 'joint-member')
    .executeTakeFirstOrThrow()
  return numDeletedRows > 0n
}
