import type { Kysely } from 'kysely'
import type { EventTables } from '../../tables.ts'

/** How many sessions of a set each person came to, by their random key. */
export async function countAttendance(
  db: Kysely<EventTables>,
  setId: string,
): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .selectFrom('event_attendance as a')
    .innerJoin('event_sessions as s', 's.id', 'a.sessionId')
    .select(({ fn }) => ['a.participantId', fn.countAll<string>().as('sessions')])
    .where('s.setId', '=', setId)
    .groupBy('a.participantId')
    .execute()
  return new Map(rows.map(({ participantId, sessions }) => [participantId, Number(sessions)]))
}
