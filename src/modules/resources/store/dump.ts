import type { Kysely } from 'kysely'
import type { Resource } from '../resource.ts'
import type { ResourceTables } from '../tables.ts'
import { toResource } from './resource-row.ts'

type Db = Kysely<ResourceTables>

const pageSize = 200

/** Every published resource, the oldest first, a page of them in memory at a time. */
export async function* eachPublished(db: Db): AsyncGenerator<Resource> {
  let after = '00000000-0000-0000-0000-000000000000'
  for (;;) {
    const rows = await db
      .selectFrom('resources')
      .selectAll()
      .where('state', '=', 'published')
      .where('id', '>', after)
      .orderBy('id')
      .limit(pageSize)
      .execute()
    for (const row of rows) yield toResource(row)
    const last = rows.at(-1)
    if (!last || rows.length < pageSize) return
    after = last.id
  }
}

/** Addresses of the published ones, for the map of the site: nothing of what they say is read. */
export async function listAddresses(
  db: Db,
): Promise<readonly { slug: string; updatedAt: Date; source: string }[]> {
  return db
    .selectFrom('resources')
    .select(['slug', 'updated_at as updatedAt', 'source'])
    .where('state', '=', 'published')
    .orderBy('id')
    .execute()
}
