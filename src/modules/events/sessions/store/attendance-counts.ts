import type { Kysely } from 'kysely'
import type { EventTables } from '../../tables.ts'

/** How many sessions of a set each person came to, by their random key. */
export async function countAttendance(
  db: Kysely<EventTables>,
  setId: string,
): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .selectFrom('event_attendance as a')
    .innerJoin('event_sessions as s', 's.id', 'a.session_id')
    .select(({ fn }) => ['a.participant_id', fn.countAll<string>().as('sessions')])
    .where('s.set_id', '=', setId)
    .groupBy('a.participant_id')
    .execute()
  return new Map(rows.map(({ participant_id, sessions }) => [participant_id, Number(sessions)]))
}
