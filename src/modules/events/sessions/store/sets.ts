import { type Kysely, type Selectable, sql } from 'kysely'
import { nounOf } from '#kit/noun-of.ts'
import type { SessionSet } from '../../session.ts'
import type { EventTables } from '../../tables.ts'

type Db = Kysely<EventTables>

export async function findSet(db: Db, id: string): Promise<SessionSet | undefined> {
  const row = await db.selectFrom('event_sets').selectAll().where('id', '=', id).executeTakeFirst()
  return row && toSet(row)
}

export async function getSet(db: Db, id: string): Promise<SessionSet> {
  const set = await findSet(db, id)
  if (!set) throw new Error(`no set of sessions ${id}`)
  return set
}

export async function insertSet(db: Db, set: SessionSet) {
  await db
    .insertInto('event_sets')
    .values({
      id: set.id,
      phaseId: set.phaseId,
      experimentId: set.experimentId,
      territoryId: set.territoryId ?? null,
      title: set.title,
      experimentTitle: set.experimentTitle,
      format: set.format,
      plannedSessions: set.plannedSessions,
      plannedParticipants: set.plannedParticipants,
      plannedMinutes: set.plannedMinutes,
      place: set.place,
      protocolVersion: set.protocolVersion,
      openedAt: set.openedAt,
      closedAt: null,
      hidden: set.hidden,
    })
    .execute()
}

export async function closeSet(db: Db, id: string, now: Date) {
  await db
    .updateTable('event_sets')
    .set({ closedAt: now })
    .where('id', '=', id)
    .where('closedAt', 'is', null)
    .execute()
}

export async function reopenSet(db: Db, id: string) {
  await db.updateTable('event_sets').set({ closedAt: null }).where('id', '=', id).execute()
}

/** When their experiment is published, or taken back inside. */
export async function hideSets(db: Db, experimentId: string, hidden: boolean) {
  await db
    .updateTable('event_sets')
    .set({ hidden })
    .where('experimentId', '=', experimentId)
    .execute()
}

/** When their experiment takes another name. */
export async function renameExperimentOfSets(db: Db, experimentId: string, title: string) {
  await db
    .updateTable('event_sets')
    .set({ experimentTitle: title })
    .where('experimentId', '=', experimentId)
    .execute()
}

/** Everything of these experiments, sessions and people included: only for a demonstration. */
export async function deleteSetsOf(db: Db, experimentIds: readonly string[]): Promise<void> {
  if (experimentIds.length === 0) return
  await db
    .deleteFrom('event_sets')
    .where('experimentId', 'in', [...experimentIds])
    .execute()
}

export interface SetFigures {
  readonly held: number
  readonly cancelled: number
  readonly present: number
  /** Of those present, how many were counted without a name. */
  readonly uncounted: number
  /** Different people noted by their name, seen at least once. */
  readonly named: number
  readonly minutes: number
}

export async function readFigures(db: Db, setId: string): Promise<SetFigures> {
  const { rows } = await sql<SetFigures>`
    select
      count(*) filter (where state = 'held')::int as held,
      count(*) filter (where state = 'cancelled')::int as cancelled,
      coalesce(sum(actual_minutes) filter (where state = 'held'), 0)::int as minutes,
      coalesce(sum(uncounted_present) filter (where state = 'held'), 0)::int as uncounted,
      (coalesce(sum(uncounted_present) filter (where state = 'held'), 0) + (
        select count(*) from event_attendance a
        join event_sessions h on h.id = a.session_id
        where h.set_id = ${setId} and h.state = 'held'))::int as present,
      (select count(distinct a.participant_id) from event_attendance a
        join event_sessions h on h.id = a.session_id
        where h.set_id = ${setId} and h.state = 'held')::int as named
    from event_sessions where set_id = ${setId}`.execute(db)
  const [figures] = rows
  if (!figures) throw new Error('a count always answers')
  return figures
}

function toSet(row: Selectable<EventTables['event_sets']>): SessionSet {
  return nounOf(row)
}
