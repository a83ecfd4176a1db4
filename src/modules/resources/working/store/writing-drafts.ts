import { type Kysely, sql } from 'kysely'
import type { Fields } from '../../fields.ts'
import type { ResourceTables } from '../../tables.ts'
import type { WritingDraft } from '../seen.ts'

type Db = Kysely<ResourceTables>

/**
 * The form gives the id, so that each open page has its own draft; one that is no longer open, or
 * someone else's, is left as it is.
 */
export async function keepDraft(db: Db, draft: WritingDraft): Promise<boolean> {
  const kept = await db
    .insertInto('resource_drafts')
    .values({
      id: draft.id,
      resource_id: draft.resourceId,
      part: draft.part,
      author_id: draft.authorId,
      base_number: draft.base,
      fields: sql<never>`${JSON.stringify(draft.fields)}::jsonb`,
      state: draft.state,
      saved_at: draft.savedAt,
    })
    .onConflict((conflict) =>
      conflict
        .column('id')
        .doUpdateSet((row) => ({
          fields: row.ref('excluded.fields'),
          state: row.ref('excluded.state'),
          base_number: row.ref('excluded.base_number'),
          saved_at: row.ref('excluded.saved_at'),
        }))
        .where('resource_drafts.state', '=', 'open')
        .where('resource_drafts.resource_id', '=', draft.resourceId)
        .where('resource_drafts.part', '=', draft.part)
        .whereRef('resource_drafts.author_id', 'is not distinct from', 'excluded.author_id'),
    )
    .returning('id')
    .executeTakeFirst()
  return kept !== undefined
}

export async function findDraft(
  db: Db,
  resourceId: string,
  id: string,
  authorId: string,
): Promise<WritingDraft | undefined> {
  const row = await db
    .selectFrom('resource_drafts')
    .selectAll()
    .where('id', '=', id)
    .where('resource_id', '=', resourceId)
    .where('author_id', '=', authorId)
    .executeTakeFirst()
  return row && { ...toDraft(row), authorId }
}

/** What this person typed here and never sent, or that met another text; the newest first. */
export async function listOwnDrafts(
  db: Db,
  resourceId: string,
  authorId: string,
): Promise<readonly WritingDraft[]> {
  const rows = await db
    .selectFrom('resource_drafts')
    .selectAll()
    .where('resource_id', '=', resourceId)
    .where('author_id', '=', authorId)
    .where('state', '!=', 'settled')
    .orderBy('saved_at', 'desc')
    .orderBy('id', 'desc')
    .limit(40)
    .execute()
  return rows.map((row) => ({ ...toDraft(row), authorId }))
}

export async function removeOpenDraft(db: Db, id: string, authorId: string): Promise<void> {
  await db
    .deleteFrom('resource_drafts')
    .where('id', '=', id)
    .where('author_id', '=', authorId)
    .where('state', '=', 'open')
    .execute()
}

/** Its author has chosen. */
export async function settleDraft(db: Db, id: string): Promise<void> {
  await db
    .updateTable('resource_drafts')
    .set({ state: 'settled' })
    .where('id', '=', id)
    .where('state', '=', 'aside')
    .execute()
}

function toDraft(row: {
  id: string
  resource_id: string
  part: string
  base_number: number
  fields: Fields
  state: WritingDraft['state']
  saved_at: Date
}) {
  return {
    id: row.id,
    resourceId: row.resource_id,
    part: row.part,
    base: row.base_number,
    fields: row.fields,
    state: row.state,
    savedAt: row.saved_at,
  }
}
