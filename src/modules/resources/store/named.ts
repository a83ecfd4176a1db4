import type { Kysely } from 'kysely'
import type { ResourceTables } from '../tables.ts'

/** Of these resources, those that anyone may read. */
export async function listNamedResources(db: Kysely<ResourceTables>, ids: readonly string[]) {
  return db
    .selectFrom('resources')
    .select(['id', 'title', 'language', 'slug'])
    .where('id', 'in', ids)
    .where('state', '=', 'published')
    .execute()
}
