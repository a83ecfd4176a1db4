import { type Kysely, sql } from 'kysely'
import type { ThingKey } from '../comment.ts'
import type { DiscussionTables } from '../tables.ts'

type Db = Kysely<DiscussionTables>

export async function insertMentions(
  db: Db,
  commentId: string,
  personIds: readonly string[],
): Promise<void> {
  if (personIds.length === 0) return
  await db
    .insertInto('discussion_mentions')
    .values(personIds.map((personId) => ({ commentId, personId })))
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** There is something new on this message for whoever has read it. */
export async function markUnread(db: Db, commentId: string, personId: string): Promise<void> {
  await db
    .insertInto('discussion_mentions')
    .values({ commentId, personId })
    .onConflict((conflict) =>
      conflict.columns(['commentId', 'personId']).doUpdateSet({ readAt: null }),
    )
    .execute()
}

export async function dropMention(db: Db, commentId: string, personId: string): Promise<void> {
  await db
    .deleteFrom('discussion_mentions')
    .where('commentId', '=', commentId)
    .where('personId', '=', personId)
    .execute()
}

/** The people whom each of these names, or is for. */
export async function listMentioned(
  db: Db,
  commentIds: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  if (commentIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('discussion_mentions')
    .select(['commentId', 'personId'])
    .where('commentId', 'in', commentIds)
    .orderBy('personId')
    .execute()
  return new Map(
    commentIds.map((id) => [
      id,
      rows.flatMap(({ commentId, personId }) => (commentId === id ? personId : [])),
    ]),
  )
}

export async function markMailed(
  db: Db,
  commentId: string,
  personIds: readonly string[],
  now: Date,
): Promise<void> {
  if (personIds.length === 0) return
  await db
    .updateTable('discussion_mentions')
    .set({ mailedAt: now })
    .where('commentId', '=', commentId)
    .where('personId', 'in', personIds)
    .execute()
}

/** All that was said of a thing to this person is read. */
export async function markRead(
  db: Db,
  { kind, thingId }: ThingKey,
  personId: string,
  now: Date,
): Promise<number> {
  const { numUpdatedRows } = await db
    .updateTable('discussion_mentions')
    .set({ readAt: now })
    .where('personId', '=', personId)
    .where('readAt', 'is', null)
    .where('commentId', 'in', (select) =>
      select
        .selectFrom('discussion_comments')
        .select('id')
        .where('kind', '=', kind)
        .where('thingId', '=', thingId),
    )
    .executeTakeFirstOrThrow()
  return Number(numUpdatedRows)
}

/** Messages to this person that are not read, the first first. */
export async function listUnread(db: Db, personId: string) {
  return db
    .selectFrom('discussion_mentions')
    .innerJoin('discussion_comments', 'id', 'commentId')
    .select(['id', 'kind', 'thingId', 'authorId', 'askedOf', 'doneBy', 'writtenAt'])
    .where('personId', '=', personId)
    .where('readAt', 'is', null)
    .where('removedAt', 'is', null)
    .orderBy('writtenAt')
    .orderBy('id')
    .execute()
}

/** From now on; whoever stopped stays so unless `again`. */
export async function follow(
  db: Db,
  { kind, thingId }: ThingKey,
  personIds: readonly string[],
  { now, again = false }: { readonly now: Date; readonly again?: boolean },
): Promise<void> {
  if (personIds.length === 0) return
  await db
    .insertInto('discussion_follows')
    .values(
      personIds.map((personId) => ({ kind, thingId, personId, following: true, toldUntil: now })),
    )
    .onConflict((conflict) =>
      conflict.columns(['kind', 'thingId', 'personId']).doUpdateSet({
        following: again ? true : sql<boolean>`discussion_follows.following`,
        // What was said while one did not follow is not told afterwards.
        toldUntil: again
          ? sql<Date>`case when discussion_follows.following then discussion_follows.told_until else ${now}::timestamptz end`
          : sql<Date>`discussion_follows.told_until`,
      }),
    )
    .execute()
}

export async function stopFollowing(
  db: Db,
  { kind, thingId }: ThingKey,
  personId: string,
  now: Date,
): Promise<void> {
  await db
    .insertInto('discussion_follows')
    .values({ kind, thingId, personId, following: false, toldUntil: now })
    .onConflict((conflict) =>
      conflict.columns(['kind', 'thingId', 'personId']).doUpdateSet({ following: false }),
    )
    .execute()
}

export async function isFollowing(
  db: Db,
  { kind, thingId }: ThingKey,
  personId: string,
): Promise<boolean> {
  const row = await db
    .selectFrom('discussion_follows')
    .select('following')
    .where('kind', '=', kind)
    .where('thingId', '=', thingId)
    .where('personId', '=', personId)
    .executeTakeFirst()
  return row?.following ?? false
}

/** What this person follows, where somebody wrote last first. */
export async function listFollowed(db: Db, personId: string, limit: number) {
  return db
    .selectFrom('discussion_follows as followed')
    .select(['followed.kind', 'followed.thingId'])
    .select((select) =>
      select
        .selectFrom('discussion_comments')
        .select((message) => message.fn.max('writtenAt').as('at'))
        .whereRef('discussion_comments.kind', '=', 'followed.kind')
        .whereRef('discussion_comments.thingId', '=', 'followed.thingId')
        .where('removedAt', 'is', null)
        .as('lastAt'),
    )
    .where('personId', '=', personId)
    .where('following', '=', true)
    .orderBy('lastAt', (order) => order.desc().nullsLast())
    .orderBy('followed.thingId')
    .limit(limit)
    .execute()
}
