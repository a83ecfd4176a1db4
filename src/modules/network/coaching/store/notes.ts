import type { Kysely } from 'kysely'
import { nounOf } from '#kit/noun-of.ts'
import type { NetworkTables } from '../../tables.ts'
import type { CoachingNote } from '../coaching.ts'

type Db = Kysely<NetworkTables>

/**
 * The only query that reads notes. It asks who reads: someone who is neither the coach nor the coached
 * person of this coaching is given nothing, whatever their roles.
 */
export async function listNotesFor(
  db: Db,
  coachingId: string,
  readerId: string,
): Promise<readonly CoachingNote[]> {
  const rows = await db
    .selectFrom('network_coaching_notes as note')
    .innerJoin('network_coaching_sessions as session', 'session.id', 'note.sessionId')
    .innerJoin('network_coachings as coaching', 'coaching.id', 'session.coachingId')
    .select(['note.id', 'note.sessionId', 'note.authorId', 'note.text', 'note.writtenAt'])
    .where('coaching.id', '=', coachingId)
    .where('coaching.state', 'in', ['under-way', 'closed'])
    .where((where) =>
      where.or([
        where('coaching.coachId', '=', readerId),
        where('coaching.coachedId', '=', readerId),
      ]),
    )
    .orderBy('session.day')
    .orderBy('note.writtenAt')
    .orderBy('note.id')
    .execute()
  return rows.map((row) => nounOf(row))
}

/** False when the session is not one of this coaching. */
export async function insertNote(db: Db, coachingId: string, note: CoachingNote): Promise<boolean> {
  const session = await db
    .selectFrom('network_coaching_sessions')
    .select('id')
    .where('id', '=', note.sessionId)
    .where('coachingId', '=', coachingId)
    .executeTakeFirst()
  if (!session) return false
  await db
    .insertInto('network_coaching_notes')
    .values({
      id: note.id,
      sessionId: note.sessionId,
      authorId: note.authorId,
      text: note.text,
      writtenAt: note.writtenAt,
    })
    .execute()
  return true
}

/** One’s own note, for good; false when it is not there, or someone else’s. */
export async function deleteOwnNote(db: Db, noteId: string, authorId: string): Promise<boolean> {
  const gone = await db
    .deleteFrom('network_coaching_notes')
    .where('id', '=', noteId)
    .where('authorId', '=', authorId)
    .executeTakeFirst()
  return gone.numDeletedRows > 0n
}

/** How many notes this person wrote, for the file of one’s own data: never their words. */
export async function countNotesBy(db: Db, personId: string): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .selectFrom('network_coaching_notes as note')
    .innerJoin('network_coaching_sessions as session', 'session.id', 'note.sessionId')
    .select(['session.coachingId', (of) => of.fn.countAll<number>().as('count')])
    .where('note.authorId', '=', personId)
    .groupBy('session.coachingId')
    .execute()
  return new Map(rows.map((row) => [row.coachingId, Number(row.count)]))
}

/** Every note of these coachings: between two people, a note is about both. */
export async function deleteNotesOf(db: Db, coachingIds: readonly string[]): Promise<number> {
  if (coachingIds.length === 0) return 0
  const gone = await db
    .deleteFrom('network_coaching_notes')
    .where('sessionId', 'in', (from) =>
      from
        .selectFrom('network_coaching_sessions')
        .select('id')
        .where('coachingId', 'in', [...coachingIds]),
    )
    .executeTakeFirst()
  return Number(gone.numDeletedRows)
}
