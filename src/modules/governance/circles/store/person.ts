import { type Kysely, sql } from 'kysely'
import type { Day } from '#kit/dates.ts'
import type { GovernanceTables } from '../../tables.ts'

type Db = Kysely<GovernanceTables>

/** Everything that circles hold of a person. */
export async function exportCirclePerson(db: Db, personId: string) {
  const memberships = await db
    .selectFrom('circle_members')
    .innerJoin('circles', 'circles.id', 'circle_members.circleId')
    .select(['circle_members.id', 'circles.name', 'joinedOn', 'leftOn'])
    .where('personId', '=', personId)
    .orderBy('joinedOn')
    .orderBy('circle_members.id')
    .execute()
  const ids = memberships.map(({ id }) => id)
  if (ids.length === 0) return { circles: [] }
  const mandates = await db
    .selectFrom('role_mandates')
    .innerJoin('circle_roles', 'circle_roles.id', 'role_mandates.roleId')
    .select([
      'memberId',
      'circle_roles.title',
      'startsOn',
      'endsOn',
      'role_mandates.endedOn',
      'filledBy',
      'decisionNote',
      'endReason',
    ])
    .where('memberId', 'in', ids)
    .orderBy('startsOn')
    .orderBy('role_mandates.id')
    .execute()
  const tensions = await db
    .selectFrom('circle_tensions')
    .select(['raisedBy', 'title', 'description', 'outcome', 'raisedAt', 'state'])
    .where('raisedBy', 'in', ids)
    .orderBy('raisedAt')
    .orderBy('id')
    .execute()
  const presences = await db
    .selectFrom('circle_presences')
    .innerJoin('circle_meetings', 'circle_meetings.id', 'circle_presences.meetingId')
    .select(['memberId', 'circle_meetings.title', 'startsAt', 'medium', 'at'])
    .where('memberId', 'in', ids)
    .orderBy('startsAt')
    .orderBy('meetingId')
    .execute()
  const tasks = await db
    .selectFrom('circle_tasks')
    .select(['memberId', 'words', 'dueOn', 'doneAt'])
    .where('memberId', 'in', ids)
    .orderBy('createdAt')
    .orderBy('id')
    .execute()
  return {
    circles: memberships.map(({ id, ...membership }) => ({
      ...membership,
      mandates: mandates.filter((mandate) => mandate.memberId === id),
      tensions: tensions.filter((tension) => tension.raisedBy === id),
      presences: presences.filter((presence) => presence.memberId === id),
      tasks: tasks.filter((task) => task.memberId === id),
    })),
  }
}

/** Somebody who is erased has left; what they were there for goes, the circle’s own records stay. */
export async function eraseCirclePerson(db: Db, personId: string, last: Day): Promise<void> {
  const rows = await db
    .selectFrom('circle_members')
    .select('id')
    .where('personId', '=', personId)
    .execute()
  const ids = rows.map(({ id }) => id)
  if (ids.length > 0) {
    await db.deleteFrom('circle_turns').where('memberId', 'in', ids).execute()
    await db.deleteFrom('circle_presences').where('memberId', 'in', ids).execute()
    await db
      .updateTable('circle_tensions')
      .set({ raisedBy: null })
      .where('raisedBy', 'in', ids)
      .execute()
    await db
      .updateTable('circle_tasks')
      .set({ memberId: null })
      .where('memberId', 'in', ids)
      .execute()
    await db
      .updateTable('role_mandates')
      .set({ decisionNote: '', endReason: '' })
      .where('memberId', 'in', ids)
      .execute()
    await db
      .updateTable('circle_members')
      .set({
        joinedOn: sql<string>`least(joined_on, ${last}::date)`,
        leftOn: sql<string>`coalesce(left_on, ${last}::date)`,
      })
      .where('id', 'in', ids)
      .execute()
  }
  for (const table of ['circles', 'circle_meetings'] as const) {
    await db.updateTable(table).set({ createdBy: null }).where('createdBy', '=', personId).execute()
  }
}

export async function listMembershipsOf(db: Db, personId: string): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('circle_members')
    .select('id')
    .where('personId', '=', personId)
    .where('leftOn', 'is', null)
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
    .where('startedAt', '<', before.rounds)
    .executeTakeFirst()
  const presences = await db
    .deleteFrom('circle_presences')
    .where('at', '<', before.presences)
    .executeTakeFirst()
  const members = await db
    .deleteFrom('circle_members')
    .where('leftOn', '<', before.people)
    .executeTakeFirst()
  return Number(rounds.numDeletedRows + presences.numDeletedRows + members.numDeletedRows)
}
