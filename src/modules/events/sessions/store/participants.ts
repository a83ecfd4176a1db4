import { type Kysely, sql } from 'kysely'
import type { Attendance, Medium, Participant } from '../../attendance.ts'
import type { EventTables } from '../../tables.ts'

type Db = Kysely<EventTables>

export async function listParticipants(db: Db, setId: string): Promise<readonly Participant[]> {
  const rows = await db
    .selectFrom('event_participants as p')
    .leftJoin('event_participant_identities as i', 'i.participantId', 'p.id')
    .select(['p.id', 'p.number', 'p.withdrawnAt', 'i.name', 'i.contact', 'i.needs'])
    .where('p.setId', '=', setId)
    .orderBy('p.number')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    number: row.number,
    name: row.name ?? undefined,
    contact: row.contact ?? '',
    needs: row.needs ?? '',
    withdrawn: row.withdrawnAt !== null,
  }))
}

export interface NewParticipant {
  readonly id: string
  readonly name: string
  readonly contact: string
}

/** Numbers follow each other in the set, which is locked first. */
export async function insertParticipants(
  db: Db,
  setId: string,
  people: readonly NewParticipant[],
  when: { now: Date; keptUntil: string },
) {
  await db.selectFrom('event_sets').select('id').where('id', '=', setId).forUpdate().execute()
  const row = await db
    .selectFrom('event_participants')
    .select(({ fn }) => fn.max('number').as('last'))
    .where('setId', '=', setId)
    .executeTakeFirst()
  const first = (row?.last ?? 0) + 1
  await db
    .insertInto('event_participants')
    .values(
      people.map(({ id }, at) => ({
        id,
        setId,
        number: first + at,
        addedAt: when.now,
        withdrawnAt: null,
      })),
    )
    .execute()
  await db
    .insertInto('event_participant_identities')
    .values(
      people.map(({ id, name, contact }) => ({
        participantId: id,
        personId: null,
        name,
        contact,
        needs: '',
        keptUntil: when.keptUntil,
      })),
    )
    .execute()
}

export async function withdrawParticipant(db: Db, setId: string, id: string, now: Date) {
  await db
    .updateTable('event_participants')
    .set({ withdrawnAt: now })
    .where('setId', '=', setId)
    .where('id', '=', id)
    .execute()
}

export async function findParticipantWithdrawal(
  db: Db,
  setId: string,
  id: string,
): Promise<{ readonly withdrawnAt: string | null } | undefined> {
  const row = await db
    .selectFrom('event_participants')
    .select('withdrawnAt')
    .where('setId', '=', setId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row && { withdrawnAt: row.withdrawnAt?.toISOString() ?? null }
}

export async function takeParticipantBack(db: Db, setId: string, id: string) {
  await db
    .updateTable('event_participants')
    .set({ withdrawnAt: null })
    .where('setId', '=', setId)
    .where('id', '=', id)
    .execute()
}

export function listAttendance(db: Db, sessionId: string): Promise<Attendance[]> {
  return db
    .selectFrom('event_attendance')
    .select(['participantId', 'medium'])
    .where('sessionId', '=', sessionId)
    .execute()
}

interface Recording {
  readonly medium: Medium
  readonly now: Date
  readonly by: string | undefined
}

/** Adds those who are not counted yet; returns how many were already there. */
export async function recordAttendance(
  db: Db,
  sessionId: string,
  participantIds: readonly string[],
  { medium, now, by }: Recording,
): Promise<number> {
  if (participantIds.length === 0) return 0
  const added = await db
    .insertInto('event_attendance')
    .values(
      participantIds.map((id) => ({
        sessionId,
        participantId: id,
        medium,
        recordedAt: now,
        recordedBy: by ?? null,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .returning('participantId')
    .execute()
  return participantIds.length - added.length
}

/** What was ticked on screen becomes exactly this list; paper lines stay. */
export async function replaceScreenAttendance(
  db: Db,
  sessionId: string,
  participantIds: readonly string[],
  recording: Recording,
) {
  await db
    .deleteFrom('event_attendance')
    .where('sessionId', '=', sessionId)
    .where('medium', '=', 'screen')
    .$if(participantIds.length > 0, (query) =>
      query.where('participantId', 'not in', [...participantIds]),
    )
    .execute()
  await recordAttendance(db, sessionId, participantIds, recording)
}

/** Names past their time go; numbers and counts stay true. */
export async function purgeIdentities(db: Db, today: string): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('event_participant_identities')
    .where('keptUntil', '<', today)
    .executeTakeFirst()
  return Number(numDeletedRows)
}

export async function eraseParticipant(db: Db, personId: string) {
  await db.deleteFrom('event_participant_identities').where('personId', '=', personId).execute()
  await db
    .updateTable('event_attendance')
    .set({ recordedBy: null })
    .where('recordedBy', '=', personId)
    .execute()
}

export function exportParticipant(db: Db, personId: string) {
  return db
    .selectFrom('event_participant_identities as i')
    .innerJoin('event_participants as p', 'p.id', 'i.participantId')
    .innerJoin('event_sets as s', 's.id', 'p.setId')
    .select([
      's.title as set',
      'p.number',
      'i.name',
      'i.contact',
      'i.needs',
      'i.keptUntil',
      sql<number>`(select count(*)::int from event_attendance a where a.participant_id = p.id)`.as(
        'sessionsAttended',
      ),
    ])
    .where('i.personId', '=', personId)
    .execute()
}
