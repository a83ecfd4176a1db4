import type { Kysely } from 'kysely'
import type { DiscussionTables } from '../../tables.ts'
import type { DraftLink, DraftRemark, DraftVisit } from '../draft-link.ts'

type Db = Kysely<DiscussionTables>

export async function insertVisit(db: Db, visit: DraftVisit): Promise<void> {
  await db.insertInto('draft_visits').values(visit).execute()
}

export async function findVisit(db: Db, id: string): Promise<DraftVisit | undefined> {
  return db.selectFrom('draft_visits').selectAll().where('id', '=', id).executeTakeFirst()
}

/** Of these links, in the order in which people came. */
export async function listVisits(
  db: Db,
  linkIds: readonly string[],
): Promise<readonly DraftVisit[]> {
  if (linkIds.length === 0) return []
  return db
    .selectFrom('draft_visits')
    .selectAll()
    .where('linkId', 'in', [...linkIds])
    .orderBy('cameAt')
    .orderBy('id')
    .execute()
}

export async function insertRemark(
  db: Db,
  remark: Pick<DraftRemark, 'id' | 'visitId' | 'body' | 'writtenAt'>,
): Promise<void> {
  await db
    .insertInto('draft_remarks')
    .values({ ...remark, readAt: null })
    .execute()
}

export async function listRemarks(
  db: Db,
  linkIds: readonly string[],
): Promise<readonly DraftRemark[]> {
  if (linkIds.length === 0) return []
  const rows = await remarks(db)
    .where('linkId', 'in', [...linkIds])
    .orderBy('writtenAt')
    .orderBy('draft_remarks.id')
    .execute()
  return rows.map((row) => ({ ...row, readAt: row.readAt ?? undefined }))
}

function remarks(db: Db) {
  return db
    .selectFrom('draft_remarks')
    .innerJoin('draft_visits', 'draft_visits.id', 'visitId')
    .select(['draft_remarks.id', 'linkId', 'visitId', 'name', 'body', 'writtenAt', 'readAt'])
}

/** Those of a link, up to the last one that was shown. */
export async function markRemarksRead(
  db: Db,
  { linkId, latest }: { readonly linkId: string; readonly latest: string | undefined },
  now: Date,
): Promise<void> {
  const shown = db
    .selectFrom('draft_remarks')
    .select('writtenAt')
    .where('id', '=', latest ?? '')
  await db
    .updateTable('draft_remarks')
    .set({ readAt: now })
    .where('readAt', 'is', null)
    .$if(latest !== undefined, (update) => update.where('writtenAt', '<=', shown))
    .where('visitId', 'in', (select) =>
      select.selectFrom('draft_visits').select('id').where('linkId', '=', linkId),
    )
    .execute()
}

/** Links of this person by which something was remarked that nobody read. */
export async function listUnreadLinks(
  db: Db,
  personId: string,
): Promise<readonly Pick<DraftLink, 'id' | 'kind' | 'thingId'>[]> {
  return db
    .selectFrom('draft_links')
    .innerJoin('draft_visits', 'linkId', 'draft_links.id')
    .innerJoin('draft_remarks', 'visitId', 'draft_visits.id')
    .select(['draft_links.id', 'kind', 'thingId'])
    .where('createdBy', '=', personId)
    .where('readAt', 'is', null)
    .distinct()
    .orderBy('draft_links.id')
    .execute()
}
