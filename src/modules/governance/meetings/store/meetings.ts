import type { Kysely, Selectable } from 'kysely'
import { nounOf } from '#kit/noun-of.ts'
import type { Medium, Meeting } from '../../meeting.ts'
import type { GovernanceTables } from '../../tables.ts'

type Db = Kysely<GovernanceTables>

/** Meetings of a circle, the latest first. */
export async function listMeetings(db: Db, circleId: string): Promise<readonly Meeting[]> {
  const rows = await db
    .selectFrom('circle_meetings')
    .selectAll()
    .where('circleId', '=', circleId)
    .orderBy('startsAt', 'desc')
    .orderBy('id')
    .execute()
  return rows.map(meetingOf)
}

export async function findMeeting(db: Db, id: string): Promise<Meeting | undefined> {
  const row = await db
    .selectFrom('circle_meetings')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst()
  return row && meetingOf(row)
}

/** Nobody else moves this meeting until the act is over. */
export async function lockMeeting(db: Db, id: string): Promise<Meeting | undefined> {
  const row = await db
    .selectFrom('circle_meetings')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row && meetingOf(row)
}

export async function insertMeeting(
  db: Db,
  meeting: Meeting,
  by: string | undefined,
  now: Date,
): Promise<void> {
  await db
    .insertInto('circle_meetings')
    .values({
      id: meeting.id,
      circleId: meeting.circleId,
      ...wordsOf(meeting),
      createdBy: by ?? null,
      createdAt: now,
      updatedAt: now,
    })
    .execute()
}

export async function saveMeeting(db: Db, meeting: Meeting, now: Date): Promise<void> {
  await db
    .updateTable('circle_meetings')
    .set({ ...wordsOf(meeting), updatedAt: now })
    .where('id', '=', meeting.id)
    .execute()
}

export async function listPresences(
  db: Db,
  meetingId: string,
): Promise<readonly { readonly memberId: string; readonly medium: Medium }[]> {
  const rows = await db
    .selectFrom('circle_presences')
    .select(['memberId', 'medium'])
    .where('meetingId', '=', meetingId)
    .orderBy('at')
    .orderBy('memberId')
    .execute()
  return rows.map((row) => ({ memberId: row.memberId, medium: row.medium }))
}

/** Those who are there now, and how. Whoever was there keeps their hour of arrival. */
export async function savePresences(
  db: Db,
  meetingId: string,
  present: ReadonlyMap<string, Medium>,
  now: Date,
): Promise<void> {
  await db
    .deleteFrom('circle_presences')
    .where('meetingId', '=', meetingId)
    .$if(present.size > 0, (query) => query.where('memberId', 'not in', [...present.keys()]))
    .execute()
  if (present.size === 0) return
  await db
    .insertInto('circle_presences')
    .values(
      [...present].map(([memberId, medium]) => ({
        meetingId,
        memberId,
        medium,
        at: now,
      })),
    )
    .onConflict((conflict) =>
      conflict
        .columns(['meetingId', 'memberId'])
        .doUpdateSet((where) => ({ medium: where.ref('excluded.medium') })),
    )
    .execute()
}

function wordsOf(meeting: Meeting) {
  return {
    title: meeting.title,
    startsAt: meeting.startsAt,
    place: meeting.place,
    state: meeting.state,
    facilitatorId: meeting.facilitatorId ?? null,
    secretaryId: meeting.secretaryId ?? null,
    currentItemId: meeting.currentItemId ?? null,
    openedAt: meeting.openedAt ?? null,
    closedAt: meeting.closedAt ?? null,
    sentAt: meeting.sentAt ?? null,
  }
}

function meetingOf(row: Selectable<GovernanceTables['circle_meetings']>): Meeting {
  return nounOf(row, {}, 'createdAt', 'createdBy', 'updatedAt')
}
