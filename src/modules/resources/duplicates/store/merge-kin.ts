import { type Kysely, sql } from 'kysely'
import { listDescendants } from '../../store/lineages.ts'
import type { ResourceTables } from '../../tables.ts'
import type { Merging } from '../merging.ts'

type Db = Kysely<ResourceTables>

/** What relates one resource to another: a line of them must not close into a ring, nor be told twice. */
export async function moveKin(db: Db, merging: Merging): Promise<void> {
  await moveLineages(db, merging)
  await moveReuses(db, merging)
  await moveTranslations(db, merging)
  const { from, to } = merging
  // A file went over, and the words that were read in it with it.
  await sql`update resource_file_texts told set resource_id = kept.resource_id
    from resource_files kept
    where kept.id = told.file_id and told.resource_id = ${from.id} and kept.resource_id = ${to.id}`.execute(
    db,
  )
  for (const column of ['retiredSuccessor', 'mergedInto'] as const) {
    await db
      .updateTable('resources')
      .set({ [column]: to.id })
      .where(column, '=', from.id)
      .where('id', '!=', to.id)
      .execute()
  }
}

/** What was drawn from the removed one was drawn from the kept one, which was not drawn from itself. */
async function moveLineages(db: Db, { from, to }: Merging): Promise<void> {
  const below = async (id: string) =>
    (await listDescendants(db, id)).map((descendant) => descendant.id)
  if ((await below(from.id)).includes(to.id)) {
    await db.deleteFrom('resource_lineages').where('resourceId', '=', to.id).execute()
  }
  const origin = await db
    .selectFrom('resource_lineages')
    .select('parentId')
    .where('resourceId', '=', from.id)
    .executeTakeFirst()
  const isRing = [to.id, ...(await below(to.id))].includes(origin?.parentId ?? '')
  if (!isRing) {
    await sql`update resource_lineages set resource_id = ${to.id}
      where resource_id = ${from.id}
        and not exists (select from resource_lineages where resource_id = ${to.id})`.execute(db)
  }
  await db.deleteFrom('resource_lineages').where('resourceId', '=', from.id).execute()
  await db
    .updateTable('resource_lineages')
    .set({ parentId: to.id })
    .where('parentId', '=', from.id)
    .where('resourceId', '!=', to.id)
    .execute()
}

async function moveReuses(db: Db, { from, to }: Merging): Promise<void> {
  const behind = { own: from.id, kept: to.id }
  // One of the two was a version of the other, or both were versions of a third one: told once, or no more.
  await sql`delete from resource_reuses told
    where (resource_id in (${behind.own}, ${behind.kept}) and source = 'resource'
        and source_id in (${behind.own}, ${behind.kept}))
      or (resource_id = ${behind.own} and source_id is not null and exists (
        select from resource_reuses mine where mine.resource_id = ${behind.kept}
          and mine.source = told.source and mine.source_id = told.source_id))
      or (source = 'resource' and source_id = ${behind.own} and exists (
        select from resource_reuses mine where mine.resource_id = told.resource_id
          and mine.source = 'resource' and mine.source_id = ${behind.kept}))`.execute(db)
  await db
    .updateTable('resource_reuses')
    .set({ resourceId: to.id })
    .where('resourceId', '=', from.id)
    .execute()
  await db
    .updateTable('resource_reuses')
    .set({ sourceId: to.id, href: to.href })
    .where('source', '=', 'resource')
    .where('sourceId', '=', from.id)
    .execute()
}

/** A translation says the words of the removed one: it is behind the kept one until somebody has read it again. */
async function moveTranslations(db: Db, { from, to }: Merging): Promise<void> {
  await sql`update resources told set
      in_language_of = coalesce(kept.in_language_of, kept.id),
      translated_version = ${Math.max(0, to.version - 1)}
    from resources kept
    where kept.id = ${to.id} and told.in_language_of = ${from.id}`.execute(db)
  await sql`update resources kept set
      in_language_of = gone.in_language_of, translated_version = gone.translated_version
    from resources gone
    where kept.id = ${to.id} and gone.id = ${from.id} and kept.in_language_of is null
      and gone.in_language_of is not null
      and not exists (select from resources told where told.in_language_of = ${to.id})`.execute(db)
}
