import { type Kysely, sql } from 'kysely'
import type { Day } from '#kit/dates.ts'
import type { GovernanceTables } from '../tables.ts'

type Db = Kysely<GovernanceTables>

/** Everything that circles hold of a person. */
export async function exportCirclePerson(db: Db, personId: string) {
  const memberships = await db
    .selectFrom('circle_members')
    .innerJoin('circles', 'circles.id', 'circle_members.circle_id')
    .select(['circle_members.id', 'circles.name', 'joined_on', 'left_on'])
    .where('person_id', '=', personId)
    .orderBy('joined_on')
    .orderBy('circle_members.id')
    .execute()
  const ids = memberships.map(({ id }) => id)
  if (ids.length === 0) return { circles: [] }
  const mandates = await db
    .selectFrom('role_mandates')
    .innerJoin('circle_roles', 'circle_roles.id', 'role_mandates.role_id')
    .select([
      'member_id',
      'circle_roles.title',
      'starts_on',
      'ends_on',
      'role_mandates.ended_on',
      'filled_by',
      'decision_note',
      'end_reason',
    ])
    .where('member_id', 'in', ids)
    .orderBy('starts_on')
    .orderBy('role_mandates.id')
    .execute()
  const tensions = await db
    .selectFrom('circle_tensions')
    .select(['raised_by', 'title', 'description', 'raised_at', 'state'])
    .where('raised_by', 'in', ids)
    .orderBy('raised_at')
    .orderBy('id')
    .execute()
  const presences = await db
    .selectFrom('circle_presences')
    .innerJoin('circle_meetings', 'circle_meetings.id', 'circle_presences.meeting_id')
    .select(['member_id', 'circle_meetings.title', 'starts_at', 'medium'])
    .where('member_id', 'in', ids)
    .orderBy('starts_at')
    .orderBy('meeting_id')
    .execute()
  const tasks = await db
    .selectFrom('circle_tasks')
    .select(['member_id', 'words', 'due_on', 'done_at'])
    .where('member_id', 'in', ids)
    .orderBy('created_at')
    .orderBy('id')
    .execute()
  return {
    circles: memberships.map(({ id, ...membership }) => ({
      ...membership,
      mandates: mandates.filter((one) => one.member_id === id),
      tensions: tensions.filter((one) => one.raised_by === id),
      presences: presences.filter((one) => one.member_id === id),
      tasks: tasks.filter((one) => one.member_id === id),
    })),
  }
}

/** Somebody who is erased has left; what they were there for goes, the circle’s own records stay. */
export async function eraseCirclePerson(db: Db, personId: string, last: Day): Promise<void> {
  const rows = await db
    .selectFrom('circle_members')
    .select('id')
    .where('person_id', '=', personId)
    .execute()
  const ids = rows.map(({ id }) => id)
  if (ids.length > 0) {
    await db.deleteFrom('circle_turns').where('member_id', 'in', ids).execute()
    await db.deleteFrom('circle_presences').where('member_id', 'in', ids).execute()
    await db
      .updateTable('circle_tensions')
      .set({ raised_by: null })
      .where('raised_by', 'in', ids)
      .execute()
    await db
      .updateTable('circle_tasks')
      .set({ member_id: null })
      .where('member_id', 'in', ids)
      .execute()
    await db
      .updateTable('role_mandates')
      .set({ decision_note: '', end_reason: '' })
      .where('member_id', 'in', ids)
      .execute()
    await db
      .updateTable('circle_members')
      .set({
        joined_on: sql<string>`least(joined_on, ${last}::date)`,
        left_on: sql<string>`coalesce(left_on, ${last}::date)`,
      })
      .where('id', 'in', ids)
      .execute()
  }
  for (const table of ['circles', 'circle_meetings'] as const) {
    await db
      .updateTable(table)
      .set({ created_by: null })
      .where('created_by', '=', personId)
      .execute()
  }
}

export async function listMembershipsOf(db: Db, personId: string): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('circle_members')
    .select('id')
    .where('person_id', '=', personId)
    .where('left_on', 'is', null)
    .execute()
  return rows.map(({ id }) => id)
}

/** Rounds of old meetings, then presences and memberships that ended long ago. How many rows went. */
export async function purgeCircles(
  db: Db,
  before: { readonly rounds: Date; readonly people: Day; readonly presences: Date },
): Promise<number> {
  const rounds = await db
    .deleteFrom('circle_rounds')
    .where('started_at', '<', before.rounds)
    .executeTakeFirst()
  const presences = await db
    .deleteFrom('circle_presences')
    .where('at', '<', before.presences)
    .executeTakeFirst()
  const members = await db
    .deleteFrom('circle_members')
    .where('left_on', '<', before.people)
    .executeTakeFirst()
  return Number(rounds.numDeletedRows + presences.numDeletedRows + members.numDeletedRows)
}
