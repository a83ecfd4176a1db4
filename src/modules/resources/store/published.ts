import { type Kysely, sql } from 'kysely'
import type { Resource } from '../resource.ts'
import type { ResourceTables } from '../tables.ts'
import { toResource } from './resource-row.ts'

type Db = Kysely<ResourceTables>

export async function listLatest(db: Db, limit: number): Promise<readonly Resource[]> {
  const rows = await db
    .selectFrom('resources')
    .selectAll()
    .where('state', '=', 'published')
    .orderBy('publishedAt', 'desc')
    .orderBy('id')
    .limit(limit)
    .execute()
  return rows.map((row) => toResource(row))
}

/** Of these addresses, those that anybody reads. */
export async function publishedAmong(db: Db, slugs: readonly string[]): Promise<readonly string[]> {
  if (slugs.length === 0) return []
  const rows = await db
    .selectFrom('resources')
    .select('slug')
    .where('state', '=', 'published')
    .where('mergedInto', 'is', null)
    .where('slug', 'in', [...slugs])
    .execute()
  return rows.map(({ slug }) => slug)
}

/** Published first after a moment; what the watch found is left out, since the watch says itself what is for letters. */
export async function listPublishedSince(
  db: Db,
  since: Date | undefined,
  limit: number,
): Promise<readonly Resource[]> {
  let asked = db
    .selectFrom('resources')
    .selectAll()
    .where('state', '=', 'published')
    .where('publishedAt', 'is not', null)
    .where(sql<boolean>`origin ->> 'kind' is distinct from 'watch'`)
  if (since) asked = asked.where('publishedAt', '>', since)
  const rows = await asked
    .orderBy('publishedAt', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
  return rows.map((row) => toResource(row))
}

export async function countPublished(db: Db): Promise<number> {
  const { count } = await db
    .selectFrom('resources')
    .select(sql<number>`count(*)::int`.as('count'))
    .where('state', '=', 'published')
    .executeTakeFirstOrThrow()
  return count
}

export async function listOfTerritory(db: Db, territoryId: string): Promise<readonly Resource[]> {
  const rows = await db
    .selectFrom('resources')
    .innerJoin('resource_territories', 'resourceId', 'id')
    .selectAll('resources')
    .where('territoryId', '=', territoryId)
    .where('state', '=', 'published')
    .orderBy('publishedAt', 'desc')
    .orderBy('resources.id', 'desc')
    .execute()
  return rows.map((row) => toResource(row))
}

/** Places of published resources, for the map. */
export async function listPlaced(
  db: Db,
): Promise<readonly { slug: string; title: string; territoryId: string; outcome: string }[]> {
  const rows = await db
    .selectFrom('resources')
    .innerJoin('resource_territories', 'resourceId', 'id')
    .select(['slug', 'title', 'territoryId', 'outcome'])
    .where('state', '=', 'published')
    .orderBy('publishedAt', 'desc')
    .orderBy('slug')
    .orderBy('territoryId')
    .execute()
  return rows.map(({ territoryId, ...row }) => ({ ...row, territoryId }))
}
