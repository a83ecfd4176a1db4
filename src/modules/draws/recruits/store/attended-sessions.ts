import type { Kysely } from 'kysely'
import type { DrawTables } from '../../tables.ts'

type Db = Kysely<DrawTables>

/** What was typed for each member of a panel, and when. */
export async function listNotedSessions(db: Db, drawId: string) {
  const rows = await db
    .selectFrom('draw_attended_sessions as a')
    .innerJoin('draw_people as p', 'p.id', 'a.personId')
    .select(['a.personId', 'a.sessions', 'a.notedAt'])
    .where('p.drawId', '=', drawId)
    .execute()
  return new Map(
    rows.map(({ personId, sessions, notedAt }) => [personId, { sessions, at: notedAt }]),
  )
}

export async function putNotedSessions(db: Db, personId: string, sessions: number, at: Date) {
  await db
    .insertInto('draw_attended_sessions')
    .values({ personId, sessions, notedAt: at })
    .onConflict((on) => on.column('personId').doUpdateSet({ sessions, notedAt: at }))
    .execute()
}

export async function deleteNotedSessions(db: Db, personIds: readonly string[]) {
  if (personIds.length === 0) return
  await db.deleteFrom('draw_attended_sessions').where('personId', 'in', personIds).execute()
}
