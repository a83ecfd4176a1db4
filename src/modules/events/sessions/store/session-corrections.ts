import type { Kysely } from 'kysely'
import type { SessionCorrection } from '../../session.ts'
import type { EventTables } from '../../tables.ts'

type Db = Kysely<EventTables>

/** Oldest first. */
export async function listCorrections(
  db: Db,
  sessionId: string,
): Promise<readonly SessionCorrection[]> {
  const rows = await db
    .selectFrom('event_session_corrections')
    .selectAll()
    .where('session_id', '=', sessionId)
    .orderBy('at')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    at: row.at,
    reason: row.reason,
    presentBefore: row.present_before ?? undefined,
    presentAfter: row.present_after ?? undefined,
    minutesBefore: row.minutes_before ?? undefined,
    minutesAfter: row.minutes_after ?? undefined,
    isUndone: row.undone_at !== null,
  }))
}

export async function addCorrection(
  db: Db,
  sessionId: string,
  correction: Omit<SessionCorrection, 'isUndone'>,
) {
  await db
    .insertInto('event_session_corrections')
    .values({
      id: correction.id,
      session_id: sessionId,
      at: correction.at,
      reason: correction.reason,
      present_before: correction.presentBefore ?? null,
      present_after: correction.presentAfter ?? null,
      minutes_before: correction.minutesBefore ?? null,
      minutes_after: correction.minutesAfter ?? null,
      undone_at: null,
    })
    .execute()
}

/** It stays, and says that it was taken back at once. */
export async function markLastCorrectionUndone(db: Db, sessionId: string, now: Date) {
  const last = (await listCorrections(db, sessionId)).at(-1)
  if (!last) return
  await db
    .updateTable('event_session_corrections')
    .set({ undone_at: now })
    .where('id', '=', last.id)
    .execute()
}
