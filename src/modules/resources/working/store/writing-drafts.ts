import type { Kysely } from 'kysely'
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
      resourceId: draft.resourceId,
      part: draft.part,
      authorId: draft.authorId,
      baseNumber: draft.base,
      fields: JSON.stringify(draft.fields),
      state: draft.state,
      savedAt: draft.savedAt,
    })
    .onConflict((conflict) =>
      conflict
        .column('id')
        .doUpdateSet((row) => ({
          fields: row.ref('excluded.fields'),
          state: row.ref('excluded.state'),
          baseNumber: row.ref('excluded.baseNumber'),
          savedAt: row.ref('excluded.savedAt'),
        }))
        .where('resource_drafts.state', '=', 'open')
        .where('resource_drafts.resourceId', '=', draft.resourceId)
        .where('resource_drafts.part', '=', draft.part)
        .whereRef('resource_drafts.authorId', 'is not distinct from', 'excluded.authorId'),
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
    .where('resourceId', '=', resourceId)
    .where('authorId', '=', authorId)
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
    .where('resourceId', '=', resourceId)
    .where('authorId', '=', authorId)
    .where('state', '!=', 'settled')
    .orderBy('savedAt', 'desc')
    .orderBy('id', 'desc')
    .limit(40)
    .execute()
  return rows.map((row) => ({ ...toDraft(row), authorId }))
}

export async function removeOpenDraft(db: Db, id: string, authorId: string): Promise<void> {
  await db
    .deleteFrom('resource_drafts')
    .where('id', '=', id)
    .where('authorId', '=', authorId)
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
  resourceId: string
  part: string
  baseNumber: number
  fields: Fields
  state: WritingDraft['state']
  savedAt: Date
}) {
  return {
    id: row.id,
    resourceId: row.resourceId,
    part: row.part,
    base: row.baseNumber,
    fields: row.fields,
    state: row.state,
    savedAt: row.savedAt,
  }
}
