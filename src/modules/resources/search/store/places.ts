import { type Kysely, sql } from 'kysely'
import type { ResourceTables } from '../../tables.ts'

type Db = Kysely<ResourceTables>

export interface PlaceOfResources {
  readonly territoryId: string
  /** One of the resources, and how many there are. */
  readonly title: string
  readonly slug: string
  readonly count: number
}

/** Where these resources take place, one row for each territory. */
export async function listPlacesOf(
  db: Db,
  ids: readonly string[],
): Promise<readonly PlaceOfResources[]> {
  if (ids.length === 0) return []
  const rows = await db
    .selectFrom('resource_territories')
    .innerJoin('resources', 'id', 'resourceId')
    .where('resourceId', 'in', ids)
    .groupBy('territoryId')
    .orderBy('territoryId')
    .select([
      'territoryId',
      sql<string>`min(title)`.as('title'),
      sql<string>`(array_agg(slug order by title))[1]`.as('slug'),
      sql<number>`count(*)::int`.as('count'),
    ])
    .execute()
  return rows
}
