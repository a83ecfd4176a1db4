import { type Kysely, sql } from 'kysely'
import { nounOf } from '#kit/noun-of.ts'
import type { Attachment } from '../attachment.ts'
import type { ThingKey } from '../comment.ts'
import type { DiscussionTables } from '../tables.ts'

type Db = Kysely<DiscussionTables>

/** One at a time counts what a discussion holds, and adds to it. */
export async function lockThing(db: Db, { kind, thingId }: ThingKey): Promise<void> {
  const key = `discussion:${kind}:${thingId}`
  await sql`select pg_advisory_xact_lock(hashtextextended(${key}, 0))`.execute(db)
}

/** Of these messages, in the order in which they were joined. */
export async function listAttachments(
  db: Db,
  commentIds: readonly string[],
): Promise<readonly Attachment[]> {
  if (commentIds.length === 0) return []
  const rows = await db
    .selectFrom('discussion_attachments')
    .selectAll()
    .where('commentId', 'in', commentIds)
    .orderBy('addedAt')
    .orderBy('id')
    .execute()
  return rows.map((row) => nounOf(row))
}

/** Of all that is said of a thing. */
export async function listAttachmentsOf(
  db: Db,
  { kind, thingId }: ThingKey,
): Promise<readonly Attachment[]> {
  const rows = await db
    .selectFrom('discussion_attachments')
    .innerJoin('discussion_comments', 'discussion_comments.id', 'commentId')
    .selectAll('discussion_attachments')
    .where('kind', '=', kind)
    .where('thingId', '=', thingId)
    .orderBy('discussion_attachments.id')
    .execute()
  return rows.map((row) => nounOf(row))
}

/** What somebody joined to their own messages. */
export async function listAttachmentsBy(db: Db, personId: string): Promise<readonly Attachment[]> {
  const rows = await db
    .selectFrom('discussion_attachments')
    .innerJoin('discussion_comments', 'discussion_comments.id', 'commentId')
    .selectAll('discussion_attachments')
    .where('authorId', '=', personId)
    .orderBy('addedAt')
    .orderBy('discussion_attachments.id')
    .execute()
  return rows.map((row) => nounOf(row))
}

export async function insertAttachment(
  db: Db,
  { smallId, ...attachment }: Attachment,
): Promise<void> {
  await db
    .insertInto('discussion_attachments')
    .values({ ...attachment, smallId: smallId ?? null })
    .execute()
}

/** Its bytes go at night, once nothing holds them. */
export async function deleteAttachment(db: Db, commentId: string, id: string): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('discussion_attachments')
    .where('commentId', '=', commentId)
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  return numDeletedRows > 0n
}
