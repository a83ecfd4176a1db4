import type { Kysely } from 'kysely'
import { completenessOf } from '../completeness.ts'
import type { Resource } from '../resource.ts'
import type { ResourceTables } from '../tables.ts'

type Db = Kysely<ResourceTables>

/** Files that go with a resource, with those whose rights are still to be said. */
export async function countKeptFiles(db: Db, resourceId: string): Promise<number> {
  const { count } = await db
    .selectFrom('resource_files')
    .select((of) => of.fn.countAll<string>().as('count'))
    .where('resourceId', '=', resourceId)
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** A file came or went: what a kit lacks has changed. */
export async function weighAgain(db: Db, resource: Resource): Promise<void> {
  const files = await countKeptFiles(db, resource.id)
  await db
    .updateTable('resources')
    .set({ completeness: completenessOf(resource, files).percent })
    .where('id', '=', resource.id)
    .execute()
}
