import { type Kysely, type Selectable, sql } from 'kysely'
import type { SavedView } from '#kit/lists/saved-view.ts'
import type { Db } from '../context.ts'
import type { PlatformTables } from '../tables.ts'

type Inside = Kysely<PlatformTables>

/** Of one list: this person’s, and the team’s, by their names. */
export async function listSavedViews(
  db: Inside,
  list: string,
  personId: string,
): Promise<readonly SavedView[]> {
  const rows = await db
    .selectFrom('saved_views')
    .selectAll()
    .where('list', '=', list)
    .where((is) => is.or([is('ownerId', '=', personId), is('isShared', '=', true)]))
    .orderBy(sql`lower(name)`)
    .orderBy('id')
    .execute()
  return rows.map(viewOf)
}

export async function findSavedView(db: Inside, id: string): Promise<SavedView | undefined> {
  const row = await db.selectFrom('saved_views').selectAll().where('id', '=', id).executeTakeFirst()
  return row && viewOf(row)
}

/** Two views that are kept at the same moment are counted one after the other. */
export async function lockSavedViews(db: Inside, list: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext(${`saved-views ${list}`}))`.execute(db)
}

export async function insertSavedView(db: Inside, view: SavedView, now: Date): Promise<void> {
  await db
    .insertInto('saved_views')
    .values({ ...view, ownerId: view.ownerId ?? null, createdAt: now })
    .execute()
}

export async function updateSavedView(
  db: Inside,
  id: string,
  { name, isShared }: Pick<SavedView, 'name' | 'isShared'>,
): Promise<void> {
  await db.updateTable('saved_views').set({ name, isShared }).where('id', '=', id).execute()
}

export async function deleteSavedView(db: Inside, id: string): Promise<void> {
  await db.deleteFrom('saved_views').where('id', '=', id).execute()
}

export async function exportSavedViews(
  db: Db,
  personId: string,
): Promise<readonly Record<string, unknown>[]> {
  const inside: Inside = db
  return inside
    .selectFrom('saved_views')
    .select(['list', 'name', 'query', 'isShared', 'createdAt'])
    .where('ownerId', '=', personId)
    .orderBy('createdAt')
    .orderBy('id')
    .execute()
}

/** What a person kept for themselves goes with them; what they gave to the team stays, without their key. */
export async function forgetSavedViews(db: Inside, personId: string): Promise<void> {
  await db
    .deleteFrom('saved_views')
    .where('ownerId', '=', personId)
    .where('isShared', '=', false)
    .execute()
  await db
    .updateTable('saved_views')
    .set({ ownerId: null })
    .where('ownerId', '=', personId)
    .execute()
}

function viewOf(row: Selectable<PlatformTables['saved_views']>): SavedView {
  const { createdAt: _, ownerId, ...rest } = row
  return { ...rest, ownerId: ownerId ?? undefined }
}
