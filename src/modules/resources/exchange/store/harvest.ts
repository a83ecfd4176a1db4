import { type Kysely, type SelectQueryBuilder, sql } from 'kysely'
import type { Resource } from '../../resource.ts'
import { toResource } from '../../store/resource-row.ts'
import type { ResourceTables } from '../../tables.ts'
import type { HarvestPlace, OaiSelection } from '../oai-request.ts'

type Db = Kysely<ResourceTables>

/** A resource that was public one day; `gone` when it no longer is. */
export interface Harvested {
  readonly resource: Resource
  readonly gone: boolean
  /** Its place in the order of the harvest. */
  readonly place: HarvestPlace
}

/**
 * The next ones after a place, the oldest change first. What changes during a harvest goes to the end of
 * this order: it is met again there, and nothing that was not yet met is skipped.
 */
export async function listHarvested(
  db: Db,
  asked: OaiSelection,
  after: HarvestPlace | undefined,
  limit: number,
): Promise<readonly Harvested[]> {
  let query = selected(db, asked)
  if (after) {
    query = query.where(
      sql<boolean>`(updated_at, id) > (${after.at}::timestamptz, ${after.id}::uuid)`,
    )
  }
  const rows = await query
    .selectAll('resources')
    .select(placed.as('placeAt'))
    .orderBy('updatedAt')
    .orderBy('id')
    .limit(limit)
    .execute()
  return rows.map((row) => ({
    resource: toResource(row),
    gone: row.state !== 'published',
    place: { at: row.placeAt, id: row.id },
  }))
}

export async function countHarvested(db: Db, asked: OaiSelection): Promise<number> {
  const { count } = await selected(db, asked)
    .select(sql<number>`count(*)::int`.as('count'))
    .executeTakeFirstOrThrow()
  return count
}

export async function findHarvested(db: Db, id: string): Promise<Harvested | undefined> {
  const row = await selected(db, { from: undefined, before: undefined, set: undefined })
    .selectAll('resources')
    .select(placed.as('placeAt'))
    .where('id', '=', id)
    .executeTakeFirst()
  return (
    row && {
      resource: toResource(row),
      gone: row.state !== 'published',
      place: { at: row.placeAt, id: row.id },
    }
  )
}

export async function earliestHarvested(db: Db): Promise<Date | undefined> {
  const row = await db
    .selectFrom('resources')
    .select('updatedAt')
    .where('publishedAt', 'is not', null)
    .orderBy('updatedAt')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst()
  return row?.updatedAt
}

const placed = sql<string>`to_char(updated_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`

function selected(
  db: Db,
  { from, before, set }: OaiSelection,
): SelectQueryBuilder<ResourceTables, 'resources', object> {
  let query = db.selectFrom('resources').where('publishedAt', 'is not', null)
  if (from) query = query.where('updatedAt', '>=', from)
  if (before) query = query.where('updatedAt', '<', before)
  if (set?.family === 'type' && set.value !== '') {
    query = query.where(sql<boolean>`kind = ${set.value}`)
  }
  if (set?.family === 'enjeu') {
    query =
      set.value === ''
        ? query.where(sql<boolean>`cardinality(challenges) > 0`)
        : query.where(sql<boolean>`challenges @> array[${set.value}]::text[]`)
  }
  return query
}
