import type { Kysely } from 'kysely'
import { type LetterChoice, usualChoice } from '../letters.ts'
import type { DiscussionTables } from '../tables.ts'

type Db = Kysely<DiscussionTables>

export async function findChoice(db: Db, personId: string): Promise<LetterChoice> {
  const row = await db
    .selectFrom('discussion_letters')
    .select('choice')
    .where('personId', '=', personId)
    .executeTakeFirst()
  return row?.choice ?? usualChoice
}

/** What they want, and the link of their letters: the one given here is kept when there is none. */
export async function keepLetters(db: Db, personId: string, token: string) {
  await db
    .insertInto('discussion_letters')
    .values({ personId, choice: usualChoice, token })
    .onConflict((conflict) => conflict.column('personId').doNothing())
    .execute()
  return db
    .selectFrom('discussion_letters')
    .select(['choice', 'token'])
    .where('personId', '=', personId)
    .executeTakeFirstOrThrow()
}

export async function saveChoice(db: Db, personId: string, choice: LetterChoice): Promise<void> {
  await db
    .updateTable('discussion_letters')
    .set({ choice })
    .where('personId', '=', personId)
    .execute()
}

export async function findByToken(db: Db, token: string) {
  return db
    .selectFrom('discussion_letters')
    .select(['personId', 'choice'])
    .where('token', '=', token)
    .executeTakeFirst()
}

/** Those to whom something may be told today: who follows, and who was named, got no letter and has not read. */
export async function listToTell(db: Db): Promise<readonly string[]> {
  const following = await db
    .selectFrom('discussion_follows')
    .innerJoin('discussion_comments as said', (join) =>
      join
        .onRef('said.kind', '=', 'discussion_follows.kind')
        .onRef('said.thingId', '=', 'discussion_follows.thingId')
        .onRef('said.writtenAt', '>', 'discussion_follows.toldUntil')
        .onRef('said.authorId', '<>', 'discussion_follows.personId'),
    )
    .select('personId')
    .where('following', '=', true)
    .where('said.removedAt', 'is', null)
    .union(
      db
        .selectFrom('discussion_mentions')
        .select('personId')
        .where('mailedAt', 'is', null)
        .where('readAt', 'is', null),
    )
    .orderBy('personId')
    .execute()
  return following.map(({ personId }) => personId)
}

/**
 * What others said since this person was last told, on what they follow, and what is said to them until they read it;
 * without what a letter told at once.
 */
export async function listNews(db: Db, personId: string) {
  return db
    .selectFrom('discussion_comments as said')
    .leftJoin('discussion_follows as followed', (join) =>
      join
        .onRef('followed.kind', '=', 'said.kind')
        .onRef('followed.thingId', '=', 'said.thingId')
        .on('followed.personId', '=', personId),
    )
    .leftJoin('discussion_mentions as mention', (join) =>
      join.onRef('mention.commentId', '=', 'said.id').on('mention.personId', '=', personId),
    )
    .select(['said.id', 'said.kind', 'said.thingId', 'said.authorId', 'said.writtenAt'])
    .where('said.authorId', '<>', personId)
    .where('said.removedAt', 'is', null)
    .where('mention.mailedAt', 'is', null)
    .where((is) =>
      is.or([
        is.and([
          is('followed.following', '=', true),
          is('said.writtenAt', '>', is.ref('followed.toldUntil')),
        ]),
        is.and([is('mention.personId', 'is not', null), is('mention.readAt', 'is', null)]),
      ]),
    )
    .orderBy('said.writtenAt')
    .orderBy('said.id')
    .execute()
}

export async function markTold(
  db: Db,
  personId: string,
  things: readonly { readonly kind: string; readonly thingId: string }[],
  until: Date,
): Promise<void> {
  for (const { kind, thingId } of things)
    await db
      .updateTable('discussion_follows')
      .set({ toldUntil: until })
      .where('kind', '=', kind)
      .where('thingId', '=', thingId)
      .where('personId', '=', personId)
      .execute()
}
