import { type Kysely, sql } from 'kysely'
import type { ResourceTables } from '../../tables.ts'
import type { Follower } from '../merging.ts'

/** What goes over to the kept one, counted. */
export async function countFollowers(
  db: Kysely<ResourceTables>,
  entry: { readonly id: string; readonly slug: string },
): Promise<Readonly<Record<Follower, number>>> {
  const rows = (table: string, column = 'resource_id') =>
    sql`(select count(*)::int from ${sql.table(table)} where ${sql.ref(column)} = ${entry.id})`
  const listed = sql`(select count(*)::int from resources
    where content -> 'items' @> ${JSON.stringify([{ slug: entry.slug }])}::jsonb)`
  const { rows: found } = await sql<Readonly<Record<Follower, number>>>`
    select ${rows('resource_files')} as files, ${rows('resource_replies')} as replies,
      ${rows('resource_reuses')} as reuses, ${rows('resources', 'in_language_of')} as translations,
      ${rows('resource_lineages', 'parent_id')} as derived, ${listed} as collections,
      ${rows('resource_writers')} as writers, ${rows('resource_comments')} as remarks,
      ${rows('resource_former_slugs')} + ${rows('resources', 'merged_into')} as addresses,
      ${rows('resource_sources')} as imports, ${rows('resource_versions')} as versions`.execute(db)
  const [counts] = found
  if (!counts) throw new Error('a count gave no row')
  return counts
}
