import { type Kysely, sql } from 'kysely'
import type { Parent } from '../../lineage.ts'
import type { Resource } from '../../resource.ts'
import { listParents } from '../../store/lineages.ts'
import { toResource } from '../../store/resource-row.ts'
import type { ResourceTables } from '../../tables.ts'

type Db = Kysely<ResourceTables>

const pageSize = 200

/** Every published resource, the oldest first, a page of them in memory at a time. */
export async function* eachPublished(
  db: Db,
): AsyncGenerator<Resource & { readonly parent: Parent | undefined }> {
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
    const parents = await listParents(
      db,
      rows.map(({ id }) => id),
    )
    for (const row of rows) yield { ...toResource(row), parent: parents.get(row.id) }
    const last = rows.at(-1)
    if (!last || rows.length < pageSize) return
    after = last.id
  }
}

/** Addresses of the published ones, for the map of the site: nothing of what they say is read. */
export async function listAddresses(db: Db): Promise<
  readonly {
    slug: string
    updatedAt: Date
    source: string
    language: 'fr' | 'en'
    /** The same for a work and its translations. */
    work: string
  }[]
> {
  return db
    .selectFrom('resources')
    .select(['slug', 'updatedAt', 'source', 'language'])
    .select(sql<string>`coalesce(in_language_of, id)`.as('work'))
    .where('state', '=', 'published')
    .orderBy('id')
    .execute()
}
