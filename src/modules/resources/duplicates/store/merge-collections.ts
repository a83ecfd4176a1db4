import { type Kysely, sql } from 'kysely'
import { readItems, writeItems } from '../../rows.ts'
import type { ResourceTables } from '../../tables.ts'
import { itemsAfter, type Merging } from '../merging.ts'

type Db = Kysely<ResourceTables>

/** Collections, as they are read and as they are being written, lead straight to the kept one. */
export async function moveCollections(db: Db, { from, to, now }: Merging): Promise<void> {
  const read = await db
    .selectFrom('resources')
    .select(['id', 'content'])
    .where(sql<boolean>`content -> 'items' @> ${json([{ slug: from.slug }])}`)
    .orderBy('id')
    .forUpdate()
    .execute()
  for (const { id, content } of read) {
    const items = itemsAfter(content.items ?? [], from.slug, to)
    await sql`update resources set updated_at = ${now},
      content = jsonb_set(content, '{items}', ${json(items)}) where id = ${id}`.execute(db)
  }
  const written = await db
    .selectFrom('resource_workings')
    .select(['resourceId as id', sql<string>`fields ->> 'items'`.as('items')])
    .where(sql<boolean>`strpos(fields ->> 'items', ${from.slug}) > 0`)
    .orderBy('resourceId')
    .forUpdate()
    .execute()
  for (const { id, items } of written) {
    const moved = writeItems(itemsAfter(readItems(items), from.slug, to))
    if (moved === items) continue
    await sql`update resource_workings set
      fields = jsonb_set(fields, '{items}', to_jsonb(${moved}::text)) where resource_id = ${id}`.execute(
      db,
    )
  }
}

function json(value: unknown) {
  return sql`${JSON.stringify(value)}::jsonb`
}
