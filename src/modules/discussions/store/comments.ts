import type { Kysely } from 'kysely'
import { nounOf } from '#kit/noun-of.ts'
import type { Comment, PastText, ThingKey } from '../comment.ts'
import type { CommentRow, DiscussionTables } from '../tables.ts'

type Db = Kysely<DiscussionTables>

/** All that is said of a thing, from the first word to the last. */
export async function listComments(db: Db, thing: ThingKey): Promise<readonly Comment[]> {
  const rows = await db
    .selectFrom('discussion_comments')
    .selectAll()
    .where('kind', '=', thing.kind)
    .where('thingId', '=', thing.thingId)
    .orderBy('writtenAt')
    .orderBy('id')
    .execute()
  return rows.map(commentOf)
}

/** How many stand: what was taken back is not counted. */
export async function countComments(db: Db, { kind, thingId }: ThingKey): Promise<number> {
  const { count } = await db
    .selectFrom('discussion_comments')
    .select((select) => select.fn.countAll<string>().as('count'))
    .where('kind', '=', kind)
    .where('thingId', '=', thingId)
    .where('removedAt', 'is', null)
    .executeTakeFirstOrThrow()
  return Number(count)
}

export async function findComment(db: Db, id: string): Promise<Comment | undefined> {
  const row = await db
    .selectFrom('discussion_comments')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst()
  return row && commentOf(row)
}

/** Nobody else changes it until the act is over. */
export async function lockComment(db: Db, id: string): Promise<Comment | undefined> {
  const row = await db
    .selectFrom('discussion_comments')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row && commentOf(row)
}

type NewComment = Pick<
  Comment,
  'id' | 'kind' | 'thingId' | 'parentId' | 'authorId' | 'body' | 'writtenAt' | 'askedOf' | 'dueOn'
> & { readonly sentKey: string | undefined }

/** The message that the same form wrote already, if it did: nothing is then added. */
export async function insertComment(db: Db, comment: NewComment): Promise<string | undefined> {
  const { parentId, askedOf, dueOn, sentKey, ...message } = comment
  const inserted = await db
    .insertInto('discussion_comments')
    .values({
      ...message,
      parentId: parentId ?? null,
      askedOf: askedOf ?? null,
      dueOn: dueOn ?? null,
      sentKey: sentKey ?? null,
    })
    .onConflict((conflict) => conflict.columns(['authorId', 'sentKey']).doNothing())
    .returning('id')
    .executeTakeFirst()
  if (inserted || !sentKey) return undefined
  const { id } = await db
    .selectFrom('discussion_comments')
    .select('id')
    .where('authorId', '=', comment.authorId)
    .where('sentKey', '=', sentKey)
    .executeTakeFirstOrThrow()
  return id
}

/** What was written stays in the history. */
export async function rewriteComment(
  db: Db,
  { id, body: before }: Pick<Comment, 'id' | 'body'>,
  body: string,
  now: Date,
): Promise<void> {
  await db
    .insertInto('discussion_versions')
    .values({ commentId: id, until: now, body: before })
    .onConflict((conflict) => conflict.columns(['commentId', 'until']).doNothing())
    .execute()
  await db
    .updateTable('discussion_comments')
    .set({ body, editedAt: now })
    .where('id', '=', id)
    .execute()
}

/** Its place stays; its words, those of before, its files and the people it named do not. */
export async function emptyComment(db: Db, id: string, now: Date): Promise<void> {
  await db.deleteFrom('discussion_versions').where('commentId', '=', id).execute()
  await db.deleteFrom('discussion_mentions').where('commentId', '=', id).execute()
  await db.deleteFrom('discussion_attachments').where('commentId', '=', id).execute()
  await db
    .updateTable('discussion_comments')
    .set({ body: '', removedAt: now, sentKey: null })
    .where('id', '=', id)
    .execute()
}

export async function saveResolved(
  db: Db,
  id: string,
  resolved: { readonly at: Date; readonly by: string } | undefined,
): Promise<void> {
  await db
    .updateTable('discussion_comments')
    .set({ resolvedAt: resolved?.at ?? null, resolvedBy: resolved?.by ?? null })
    .where('id', '=', id)
    .execute()
}

export async function saveDone(
  db: Db,
  id: string,
  done: { readonly at: Date; readonly by: string } | undefined,
): Promise<void> {
  await db
    .updateTable('discussion_comments')
    .set({ doneAt: done?.at ?? null, doneBy: done?.by ?? null })
    .where('id', '=', id)
    .execute()
}

/** What was written before in these, the latest first. */
export async function listPastTexts(
  db: Db,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly PastText[]>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('discussion_versions')
    .selectAll()
    .where('commentId', 'in', ids)
    .orderBy('until', 'desc')
    .orderBy('commentId')
    .execute()
  return new Map(ids.map((id) => [id, rows.filter(({ commentId }) => commentId === id)]))
}

/** What this person is asked, and has not done; nothing of a conversation that was closed. */
export async function listAskedOf(db: Db, personId: string): Promise<readonly Comment[]> {
  const rows = await db
    .selectFrom('discussion_comments')
    .selectAll()
    .where('askedOf', '=', personId)
    .where('doneAt', 'is', null)
    .where('removedAt', 'is', null)
    .where('resolvedAt', 'is', null)
    .orderBy('dueOn')
    .orderBy('id')
    .execute()
  return rows.map(commentOf)
}

function commentOf(row: CommentRow): Comment {
  return nounOf(row, {}, 'sentKey')
}
