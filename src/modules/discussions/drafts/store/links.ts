import { type Kysely, type Selectable, sql } from 'kysely'
import type { ThingKey } from '../../comment.ts'
import type { DiscussionTables } from '../../tables.ts'
import type { DraftLink } from '../draft-link.ts'

type Db = Kysely<DiscussionTables>

export async function insertLink(
  db: Db,
  { createdBy, closedAt, ...link }: DraftLink & { readonly tokenHash: string },
): Promise<void> {
  await db
    .insertInto('draft_links')
    .values({ ...link, createdBy: createdBy ?? null, closedAt: closedAt ?? null })
    .execute()
}

/** Of one draft, the latest first. */
export async function listLinks(
  db: Db,
  { kind, thingId }: ThingKey,
): Promise<readonly DraftLink[]> {
  const rows = await db
    .selectFrom('draft_links')
    .selectAll()
    .where('kind', '=', kind)
    .where('thingId', '=', thingId)
    .orderBy('createdAt', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return rows.map(linkOf)
}

export async function findLink(db: Db, id: string): Promise<DraftLink | undefined> {
  const row = await db.selectFrom('draft_links').selectAll().where('id', '=', id).executeTakeFirst()
  return row && linkOf(row)
}

export async function findLinkByHash(db: Db, tokenHash: string): Promise<DraftLink | undefined> {
  const row = await db
    .selectFrom('draft_links')
    .selectAll()
    .where('tokenHash', '=', tokenHash)
    .executeTakeFirst()
  return row && linkOf(row)
}

export async function endLink(db: Db, id: string, now: Date): Promise<void> {
  await db
    .updateTable('draft_links')
    .set({ endsAt: now, closedAt: now })
    .where('id', '=', id)
    .where('endsAt', '>', now)
    .execute()
}

/** Of what was published: taken back inside later, it is shown by new links alone. */
export async function endLinksOf(db: Db, { kind, thingId }: ThingKey, now: Date): Promise<void> {
  await db
    .updateTable('draft_links')
    .set({ endsAt: now, closedAt: now })
    .where('kind', '=', kind)
    .where('thingId', '=', thingId)
    .where('endsAt', '>', now)
    .execute()
}

/** With who came by them and what they remarked. */
export async function deleteEndedBefore(db: Db, before: Date): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('draft_links')
    .where('endsAt', '<', before)
    .executeTakeFirst()
  return Number(numDeletedRows)
}

export async function listSharedThings(db: Db): Promise<readonly ThingKey[]> {
  return db.selectFrom('draft_links').select(['kind', 'thingId']).distinct().execute()
}

export async function deleteLinksOf(db: Db, { kind, thingId }: ThingKey): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('draft_links')
    .where('kind', '=', kind)
    .where('thingId', '=', thingId)
    .executeTakeFirst()
  return Number(numDeletedRows)
}

export async function exportLinks(db: Db, personId: string) {
  return db
    .selectFrom('draft_links')
    .select(['forWhom', 'mayRemark', 'createdAt', 'endsAt'])
    .where('createdBy', '=', personId)
    .orderBy('createdAt')
    .orderBy('id')
    .execute()
}

/** What they opened is closed: nobody answers for it any more. Who came stays for its time, for the team. */
export async function forgetLinksOf(db: Db, personId: string, now: Date): Promise<void> {
  await db
    .updateTable('draft_links')
    .set({ endsAt: now, closedAt: now })
    .where('createdBy', '=', personId)
    .where('endsAt', '>', now)
    .execute()
  await db
    .updateTable('draft_links')
    .set({ createdBy: null, forWhom: '', tokenHash: sql<string>`'closed ' || id` })
    .where('createdBy', '=', personId)
    .execute()
}

function linkOf(row: Selectable<DiscussionTables['draft_links']>): DraftLink {
  const { tokenHash: _, createdBy, closedAt, ...link } = row
  return { ...link, createdBy: createdBy ?? undefined, closedAt: closedAt ?? undefined }
}
