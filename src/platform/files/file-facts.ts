import type { Kysely } from 'kysely'
import type { Db, FileFacts } from '../context.ts'

interface FactsTable {
  files: FileFacts & { readonly id: string }
}

/** By their keys: a room that holds files keeps no copy of their names, which an erasure rewrites. */
export async function fileFacts(
  db: Db,
  ids: readonly string[],
): Promise<ReadonlyMap<string, FileFacts>> {
  if (ids.length === 0) return new Map()
  const inside: Kysely<FactsTable> = db
  const rows = await inside
    .selectFrom('files')
    .select(['id', 'name', 'mediaType', 'size'])
    .where('id', 'in', [...new Set(ids)])
    .orderBy('id')
    .execute()
  return new Map(rows.map(({ id, ...facts }) => [id, facts]))
}
