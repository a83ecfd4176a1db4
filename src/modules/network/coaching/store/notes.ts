import type { Kysely } from 'kysely'
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
    .innerJoin('network_coaching_sessions as session', 'session.id', 'note.session_id')
    .innerJoin('network_coachings as coaching', 'coaching.id', 'session.coaching_id')
    .select(['note.id', 'note.session_id', 'note.author_id', 'note.text', 'note.written_at'])
    .where('coaching.id', '=', coachingId)
    .where('coaching.state', 'in', ['under-way', 'closed'])
    .where((where) =>
      where.or([
        where('coaching.coach_id', '=', readerId),
        where('coaching.coached_id', '=', readerId),
      ]),
    )
    .orderBy('session.day')
    .orderBy('note.written_at')
    .orderBy('note.id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    sessionId: row.session_id,
    authorId: row.author_id,
    text: row.text,
    writtenAt: row.written_at,
  }))
}

/** False when the session is not one of this coaching. */
export async function insertNote(db: Db, coachingId: string, note: CoachingNote): Promise<boolean> {
  const session = await db
    .selectFrom('network_coaching_sessions')
    .select('id')
    .where('id', '=', note.sessionId)
    .where('coaching_id', '=', coachingId)
    .executeTakeFirst()
  if (!session) return false
  await db
    .insertInto('network_coaching_notes')
    .values({
      id: note.id,
      session_id: note.sessionId,
      author_id: note.authorId,
      text: note.text,
      written_at: note.writtenAt,
    })
    .execute()
  return true
}

/** One’s own note, for good; false when it is not there, or someone else’s. */
export async function deleteOwnNote(db: Db, noteId: string, authorId: string): Promise<boolean> {
  const gone = await db
    .deleteFrom('network_coaching_notes')
    .where('id', '=', noteId)
    .where('author_id', '=', authorId)
    .executeTakeFirst()
  return gone.numDeletedRows > 0n
}

/** How many notes this person wrote, for the file of one’s own data: never their words. */
export async function countNotesBy(db: Db, personId: string): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .selectFrom('network_coaching_notes as note')
    .innerJoin('network_coaching_sessions as session', 'session.id', 'note.session_id')
    .select(['session.coaching_id', (of) => of.fn.countAll<number>().as('count')])
    .where('note.author_id', '=', personId)
    .groupBy('session.coaching_id')
    .execute()
  return new Map(rows.map((row) => [row.coaching_id, Number(row.count)]))
}

/** Every note of these coachings: between two people, a note is about both. */
export async function deleteNotesOf(db: Db, coachingIds: readonly string[]): Promise<number> {
  if (coachingIds.length === 0) return 0
  const gone = await db
    .deleteFrom('network_coaching_notes')
    .where('session_id', 'in', (from) =>
      from
        .selectFrom('network_coaching_sessions')
        .select('id')
        .where('coaching_id', 'in', [...coachingIds]),
    )
    .executeTakeFirst()
  return Number(gone.numDeletedRows)
}
