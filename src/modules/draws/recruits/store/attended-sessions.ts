import type { Kysely } from 'kysely'
import type { DrawTables } from '../../tables.ts'

type Db = Kysely<DrawTables>

/** What was typed for each member of a panel, and when. */
export async function listNotedSessions(db: Db, drawId: string) {
  const rows = await db
    .selectFrom('draw_attended_sessions as a')
    .innerJoin('draw_people as p', 'p.id', 'a.person_id')
    .select(['a.person_id', 'a.sessions', 'a.noted_at'])
    .where('p.draw_id', '=', drawId)
    .execute()
  return new Map(
    rows.map(({ person_id, sessions, noted_at }) => [person_id, { sessions, at: noted_at }]),
  )
}

export async function putNotedSessions(db: Db, personId: string, sessions: number, at: Date) {
  await db
    .insertInto('draw_attended_sessions')
    .values({ person_id: personId, sessions, noted_at: at })
    .onConflict((on) => on.column('person_id').doUpdateSet({ sessions, noted_at: at }))
    .execute()
}

export async function deleteNotedSessions(db: Db, personIds: readonly string[]) {
  if (personIds.length === 0) return
  await db.deleteFrom('draw_attended_sessions').where('person_id', 'in', personIds).execute()
}
