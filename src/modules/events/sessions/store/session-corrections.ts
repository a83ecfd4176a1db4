import type { Kysely } from 'kysely'
import { nounOf } from '#kit/noun-of.ts'
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
    .where('sessionId', '=', sessionId)
    .orderBy('at')
    .orderBy('id')
    .execute()
  return rows.map((row) =>
    nounOf(row, { isUndone: row.undoneAt !== null }, 'sessionId', 'undoneAt'),
  )
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
      sessionId,
      at: correction.at,
      reason: correction.reason,
      presentBefore: correction.presentBefore ?? null,
      presentAfter: correction.presentAfter ?? null,
      minutesBefore: correction.minutesBefore ?? null,
      minutesAfter: correction.minutesAfter ?? null,
      undoneAt: null,
    })
    .execute()
}

/** It stays, and says that it was taken back at once. */
export async function markLastCorrectionUndone(db: Db, sessionId: string, now: Date) {
  const last = (await listCorrections(db, sessionId)).at(-1)
  if (!last) return
  await db
    .updateTable('event_session_corrections')
    .set({ undoneAt: now })
    .where('id', '=', last.id)
    .execute()
}
