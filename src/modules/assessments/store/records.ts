import { type Kysely, sql } from 'kysely'
import type { Day } from '#kit/dates.ts'
import type { Invitation, InvitedBy } from '../assessment.ts'
import type { AnswerMedium } from '../media-counts.ts'
import type { Recorded } from '../results.ts'
import type { Answers } from '../score.ts'
import type { AssessmentTables } from '../tables.ts'

type Db = Kysely<AssessmentTables>

export async function insertInvitations(db: Db, invitations: readonly Invitation[]): Promise<void> {
  await db
    .insertInto('assessment_invitations')
    .values([...invitations])
    .execute()
}

export async function findInvitation(db: Db, key: string): Promise<Invitation | undefined> {
  return db
    .selectFrom('assessment_invitations')
    .selectAll()
    .where('key', '=', key)
    .executeTakeFirst()
}

export async function listInvitations(
  db: Db,
  assessmentId: string,
  medium: InvitedBy = 'screen',
): Promise<readonly Invitation[]> {
  return db
    .selectFrom('assessment_invitations')
    .selectAll()
    .where('assessmentId', '=', assessmentId)
    .where('medium', '=', medium)
    .execute()
}

/** The first vault: a code, and where its answers are. */
export interface Participation {
  readonly codeHash: string
  readonly assessmentId: string
  readonly recordId: string
  readonly consentedOn: Day
  /** In a group of communes, the territory of one, by its key; empty: not given. */
  readonly commune: string
}

export async function insertParticipation(db: Db, participation: Participation): Promise<void> {
  await db.insertInto('assessment_participations').values(participation).execute()
}

export async function findParticipation(
  db: Db,
  codeHash: string,
): Promise<Participation | undefined> {
  return db
    .selectFrom('assessment_participations')
    .selectAll()
    .where('codeHash', '=', codeHash)
    .executeTakeFirst()
}

export async function deleteParticipation(db: Db, codeHash: string): Promise<void> {
  await db.deleteFrom('assessment_participations').where('codeHash', '=', codeHash).execute()
}

/** The tie between a code and its answers is cut: nobody finds them again. */
export async function deleteParticipations(db: Db, assessmentId: string): Promise<void> {
  await db
    .deleteFrom('assessment_participations')
    .where('assessmentId', '=', assessmentId)
    .execute()
}

/** The second vault. */
export interface AnswerRecord extends Recorded {
  readonly id: string
  readonly assessmentId: string
  readonly medium: AnswerMedium
}

export async function insertRecord(db: Db, record: AnswerRecord): Promise<void> {
  await db
    .insertInto('assessment_records')
    .values({ ...record, answers: JSON.stringify(record.answers) })
    .execute()
}

export async function findRecord(db: Db, id: string): Promise<AnswerRecord | undefined> {
  const row = await db
    .selectFrom('assessment_records')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst()
  return row
}

export async function lockRecord(db: Db, id: string): Promise<AnswerRecord | undefined> {
  const row = await db
    .selectFrom('assessment_records')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row
}

export async function saveAnswers(db: Db, id: string, answers: Answers): Promise<void> {
  await db
    .updateTable('assessment_records')
    .set({ answers: JSON.stringify(answers) })
    .where('id', '=', id)
    .execute()
}

export async function deleteRecord(db: Db, id: string): Promise<void> {
  await db.deleteFrom('assessment_records').where('id', '=', id).execute()
}

/** Somebody agreed, and answered nothing: they are not counted. */
export async function deleteEmptyRecords(db: Db, assessmentId: string): Promise<void> {
  await db
    .deleteFrom('assessment_records')
    .where('assessmentId', '=', assessmentId)
    .where(sql<boolean>`answers = '{}'::jsonb`)
    .execute()
}

/** Those who answered something. Without an order: they are sorted by a key that was drawn at random. */
export async function listRecords(db: Db, assessmentId: string): Promise<readonly AnswerRecord[]> {
  return listRecordsOf(db, [assessmentId])
}

/** The same of several assessments, read at once. */
export async function listRecordsOf(
  db: Db,
  assessmentIds: readonly string[],
): Promise<readonly AnswerRecord[]> {
  if (assessmentIds.length === 0) return []
  const rows = await db
    .selectFrom('assessment_records')
    .selectAll()
    .where('assessmentId', 'in', [...assessmentIds])
    .where(sql<boolean>`answers <> '{}'::jsonb`)
    .orderBy('id')
    .execute()
  return rows
}
