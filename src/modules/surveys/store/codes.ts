import { type Kysely, sql } from 'kysely'
import type { SurveyTables } from '../tables.ts'

type Db = Kysely<SurveyTables>

export async function insertCodes(
  db: Db,
  surveyId: string,
  codes: readonly { readonly id: string; readonly number: number; readonly codeHash: string }[],
): Promise<void> {
  for (let at = 0; at < codes.length; at += 1_000)
    await db
      .insertInto('survey_codes')
      .values(codes.slice(at, at + 1_000).map((code) => ({ ...code, surveyId })))
      .execute()
}

export async function lastNumber(db: Db, surveyId: string): Promise<number> {
  const row = await db
    .selectFrom('survey_codes')
    .select(sql<number>`coalesce(max(number), 0)`.as('last'))
    .where('surveyId', '=', surveyId)
    .executeTakeFirstOrThrow()
  return row.last
}

/** The survey that this code is of, if any. */
export async function findSurveyOfCode(db: Db, listHash: string) {
  return db
    .selectFrom('survey_codes as code')
    .innerJoin('surveys', 'surveys.id', 'code.surveyId')
    .select(['code.id', 'surveys.id as surveyId', 'surveys.slug'])
    .where('code.codeHash', '=', listHash)
    .executeTakeFirst()
}

/** A code gives one answer at most: those that served are counted from the answers, and none of them says that it did. */
export async function countCodes(db: Db, surveyId: string) {
  return db
    .selectFrom('survey_codes')
    .select(sql<number>`count(*)::int`.as('made'))
    .select(
      sql<number>`(select count(*)::int from survey_answers where survey_id = ${surveyId}
        and state = 'sent' and medium <> 'trial')`.as('used'),
    )
    .where('surveyId', '=', surveyId)
    .executeTakeFirstOrThrow()
}

export interface Recipient {
  readonly id: string
  readonly personId: string | null
  readonly name: string
  readonly address: string
  readonly written: boolean
}

export async function listRecipients(db: Db, surveyId: string): Promise<readonly Recipient[]> {
  return db
    .selectFrom('survey_recipients')
    .select(['id', 'personId', 'name', 'address', 'written'])
    .where('surveyId', '=', surveyId)
    .orderBy('name')
    .orderBy('id')
    .execute()
}

export async function insertRecipients(
  db: Db,
  surveyId: string,
  recipients: readonly Omit<Recipient, 'written'>[],
): Promise<void> {
  for (let at = 0; at < recipients.length; at += 1_000)
    await db
      .insertInto('survey_recipients')
      .values(recipients.slice(at, at + 1_000).map((recipient) => ({ ...recipient, surveyId })))
      .execute()
}

export async function setWritten(db: Db, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  await db.updateTable('survey_recipients').set({ written: true }).where('id', 'in', ids).execute()
}

/** Members of panels whose letter was made, by their marks. */
export async function listPanelMarks(db: Db, surveyId: string): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('survey_panel_letters')
    .select('mark')
    .where('surveyId', '=', surveyId)
    .execute()
  return new Set(rows.map(({ mark }) => mark))
}

export async function insertPanelMarks(
  db: Db,
  surveyId: string,
  marks: readonly string[],
): Promise<void> {
  await db
    .insertInto('survey_panel_letters')
    .values(marks.map((mark) => ({ surveyId, mark })))
    .execute()
}

/** To which surveys a person was written; never what they answered: nothing here knows. */
export async function exportRecipient(db: Db, personId: string) {
  return db
    .selectFrom('survey_recipients as r')
    .innerJoin('surveys as s', 's.id', 'r.surveyId')
    .select(['s.title', 'r.name', 'r.address'])
    .where('r.personId', '=', personId)
    .orderBy('s.title')
    .orderBy('r.id')
    .execute()
}

export async function eraseRecipient(db: Db, personId: string): Promise<void> {
  await db.deleteFrom('survey_recipients').where('personId', '=', personId).execute()
}
