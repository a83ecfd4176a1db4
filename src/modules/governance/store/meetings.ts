import type { Kysely, Selectable } from 'kysely'
import type { Medium, Meeting } from '../meeting.ts'
import type { GovernanceTables } from '../tables.ts'

type Db = Kysely<GovernanceTables>

/** Meetings of a circle, the latest first. */
export async function listMeetings(db: Db, circleId: string): Promise<readonly Meeting[]> {
  const rows = await db
    .selectFrom('circle_meetings')
    .selectAll()
    .where('circle_id', '=', circleId)
    .orderBy('starts_at', 'desc')
    .orderBy('id')
    .limit(40)
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
      circle_id: meeting.circleId,
      ...wordsOf(meeting),
      created_by: by ?? null,
      created_at: now,
      updated_at: now,
    })
    .execute()
}

export async function saveMeeting(db: Db, meeting: Meeting, now: Date): Promise<void> {
  await db
    .updateTable('circle_meetings')
    .set({ ...wordsOf(meeting), updated_at: now })
    .where('id', '=', meeting.id)
    .execute()
}

export async function listPresences(
  db: Db,
  meetingId: string,
): Promise<readonly { readonly memberId: string; readonly medium: Medium }[]> {
  const rows = await db
    .selectFrom('circle_presences')
    .select(['member_id', 'medium'])
    .where('meeting_id', '=', meetingId)
    .orderBy('at')
    .orderBy('member_id')
    .execute()
  return rows.map((row) => ({ memberId: row.member_id, medium: row.medium }))
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
    .where('meeting_id', '=', meetingId)
    .$if(present.size > 0, (query) => query.where('member_id', 'not in', [...present.keys()]))
    .execute()
  if (present.size === 0) return
  await db
    .insertInto('circle_presences')
    .values(
      [...present].map(([member_id, medium]) => ({
        meeting_id: meetingId,
        member_id,
        medium,
        at: now,
      })),
    )
    .onConflict((conflict) =>
      conflict
        .columns(['meeting_id', 'member_id'])
        .doUpdateSet((where) => ({ medium: where.ref('excluded.medium') })),
    )
    .execute()
}

function wordsOf(meeting: Meeting) {
  return {
    title: meeting.title,
    starts_at: meeting.startsAt,
    place: meeting.place,
    state: meeting.state,
    facilitator_id: meeting.facilitatorId ?? null,
    secretary_id: meeting.secretaryId ?? null,
    current_item_id: meeting.currentItemId ?? null,
    opened_at: meeting.openedAt ?? null,
    closed_at: meeting.closedAt ?? null,
    sent_at: meeting.sentAt ?? null,
  }
}

function meetingOf(row: Selectable<GovernanceTables['circle_meetings']>): Meeting {
  return {
    id: row.id,
    circleId: row.circle_id,
    title: row.title,
    startsAt: row.starts_at,
    place: row.place,
    state: row.state,
    facilitatorId: row.facilitator_id ?? undefined,
    secretaryId: row.secretary_id ?? undefined,
    currentItemId: row.current_item_id ?? undefined,
    openedAt: row.opened_at ?? undefined,
    closedAt: row.closed_at ?? undefined,
    sentAt: row.sent_at ?? undefined,
  }
}
