import type { Kysely } from 'kysely'
import { atOnce } from '#kit/at-once.ts'
import type { ThingKey } from '../comment.ts'
import type { DiscussionTables } from '../tables.ts'

type Db = Kysely<DiscussionTables>

/** What somebody said, what it said before, what they are asked, what they follow. */
export async function listOwn(db: Db, personId: string) {
  const { messages, before, asked, mentioned, followed, letters } = await atOnce({
    messages: db
      .selectFrom('discussion_comments')
      .select(['id', 'kind', 'thingId', 'body', 'writtenAt', 'editedAt'])
      .where('authorId', '=', personId)
      .orderBy('writtenAt')
      .orderBy('id')
      .execute(),
    before: db
      .selectFrom('discussion_versions')
      .innerJoin('discussion_comments', 'id', 'commentId')
      .select(['commentId', 'discussion_versions.body', 'until'])
      .where('authorId', '=', personId)
      .orderBy('until')
      .orderBy('commentId')
      .execute(),
    asked: db
      .selectFrom('discussion_comments')
      .select(['kind', 'thingId', 'dueOn', 'doneAt'])
      .where('askedOf', '=', personId)
      .where('removedAt', 'is', null)
      .execute(),
    mentioned: db
      .selectFrom('discussion_mentions')
      .innerJoin('discussion_comments', 'id', 'commentId')
      .select(['kind', 'thingId', 'writtenAt', 'readAt'])
      .where('personId', '=', personId)
      .execute(),
    followed: db
      .selectFrom('discussion_follows')
      .select(['kind', 'thingId', 'following'])
      .where('personId', '=', personId)
      .execute(),
    letters: db
      .selectFrom('discussion_letters')
      .select('choice')
      .where('personId', '=', personId)
      .executeTakeFirst(),
  })
  return { messages, before, asked, mentioned, followed, letters: letters?.choice ?? null }
}

/**
 * Their last words stay, without a name, in the work they are part of; those of before, what waited for them and their
 * letters do not.
 */
export async function forgetPerson(db: Db, personId: string): Promise<void> {
  await db
    .deleteFrom('discussion_versions')
    .where('commentId', 'in', (select) =>
      select.selectFrom('discussion_comments').select('id').where('authorId', '=', personId),
    )
    .execute()
  await db
    .updateTable('discussion_comments')
    .set({ askedOf: null, dueOn: null })
    .where('askedOf', '=', personId)
    .where('doneAt', 'is', null)
    .execute()
  await db.deleteFrom('discussion_follows').where('personId', '=', personId).execute()
  await db.deleteFrom('discussion_letters').where('personId', '=', personId).execute()
}

/** Every thing of which something is said, or that somebody follows. */
export async function listThings(db: Db): Promise<readonly ThingKey[]> {
  return db
    .selectFrom('discussion_comments')
    .select(['kind', 'thingId'])
    .union(db.selectFrom('discussion_follows').select(['kind', 'thingId']))
    .orderBy('kind')
    .orderBy('thingId')
    .execute()
}

export async function deleteThing(db: Db, { kind, thingId }: ThingKey): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('discussion_comments')
    .where('kind', '=', kind)
    .where('thingId', '=', thingId)
    .executeTakeFirstOrThrow()
  await db
    .deleteFrom('discussion_follows')
    .where('kind', '=', kind)
    .where('thingId', '=', thingId)
    .execute()
  return Number(numDeletedRows)
}
