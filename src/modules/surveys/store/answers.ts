import { type Kysely, sql } from 'kysely'
import { type Answers, keptAnswers, type SentFields } from '#engines/questionnaires/index.ts'
import { nounOf } from '#kit/noun-of.ts'
import type { Medium } from '../survey.ts'
import type { AnswerRow, SurveyTables } from '../tables.ts'
import { shuffleFiles } from './answer-files.ts'
import { takeThemes } from './themes.ts'

type Db = Kysely<SurveyTables>

/** What one person answered, or is answering. */
export interface OneAnswer {
  readonly id: string
  readonly surveyId: string
  readonly codeHash: string
  readonly state: 'begun' | 'sent'
  readonly medium: Medium
  readonly fields: SentFields | undefined
  readonly answers: Answers | undefined
  /** Of the order of questions and answers, kept so that it can be drawn again. */
  readonly seed: string
  readonly language: string
  readonly savedOn: string
  readonly sentOn: string | undefined
}

export type NewAnswer = Pick<
  OneAnswer,
  'id' | 'surveyId' | 'codeHash' | 'medium' | 'seed' | 'language' | 'savedOn'
>

/** Begins an answer; the same code twice begins it once. */
export async function beginAnswer(db: Db, answer: NewAnswer): Promise<void> {
  await db
    .insertInto('survey_answers')
    .values({ ...answer, state: 'begun', fields: '{}' })
    .onConflict((conflict) => conflict.column('codeHash').doNothing())
    .execute()
}

export async function findAnswer(db: Db, codeHash: string): Promise<OneAnswer | undefined> {
  const row = await db
    .selectFrom('survey_answers')
    .selectAll()
    .where('codeHash', '=', codeHash)
    .executeTakeFirst()
  return row && toAnswer(row)
}

/** Which of these marks stands beside an answer. */
export async function findAnswerAmong(
  db: Db,
  hashes: readonly string[],
): Promise<string | undefined> {
  const row = await db
    .selectFrom('survey_answers')
    .select('codeHash')
    .where('codeHash', 'in', [...hashes, ''])
    .executeTakeFirst()
  return row?.codeHash
}

/** Two requests of one code wait for each other: the second one sees what the first one did. */
export async function lockAnswer(db: Db, codeHash: string): Promise<OneAnswer | undefined> {
  const row = await db
    .selectFrom('survey_answers')
    .selectAll()
    .where('codeHash', '=', codeHash)
    .forUpdate()
    .executeTakeFirst()
  return row && toAnswer(row)
}

export async function saveFields(
  db: Db,
  id: string,
  { fields, language }: { readonly fields: SentFields; readonly language: string },
  savedOn: string,
): Promise<void> {
  await db
    .updateTable('survey_answers')
    .set({ fields: JSON.stringify(fields), language, savedOn })
    .where('id', '=', id)
    .where('state', '=', 'begun')
    .execute()
}

/** From then on the answers are what was read, and the fields are nothing more. */
export async function setSent(db: Db, id: string, answers: Answers, sentOn: string): Promise<void> {
  await db
    .updateTable('survey_answers')
    .set({ state: 'sent', answers: JSON.stringify(answers), fields: null, savedOn: sentOn, sentOn })
    .where('id', '=', id)
    .execute()
}

export async function deleteAnswer(db: Db, id: string): Promise<void> {
  await db.deleteFrom('survey_answers').where('id', '=', id).execute()
}

/** Unsent, and begun in another way: one that is sent meanwhile is waited for, and stays. */
export async function deleteBegunOtherwise(
  db: Db,
  codeHash: string,
  medium: Medium,
): Promise<void> {
  await db
    .deleteFrom('survey_answers')
    .where('codeHash', '=', codeHash)
    .where('state', '=', 'begun')
    .where('medium', '<>', medium)
    .execute()
}

/**
 * Written anew by lot, in one act: rows lie where they were written, each with the number of its transaction, and would say
 * for ever who answered before whom. Themes of a survey that was opened again go with their answers, and come back with them.
 */
export async function shuffleAnswers(db: Db, surveyId: string): Promise<void> {
  const putBack = await takeThemes(db, surveyId)
  await sql`with taken as (delete from survey_answers where survey_id = ${surveyId} returning *)
    insert into survey_answers select * from taken order by gen_random_uuid()`.execute(db)
  await putBack()
  await shuffleFiles(db, surveyId)
}

export async function deleteTrials(db: Db, surveyId: string): Promise<void> {
  await db
    .deleteFrom('survey_answers')
    .where('surveyId', '=', surveyId)
    .where('medium', '=', 'trial')
    .execute()
}

/** Sent ones, in an order that says nothing of when they came: their identifiers are drawn by lot. */
export async function listSent(db: Db, surveyId: string): Promise<readonly OneAnswer[]> {
  const rows = await db
    .selectFrom('survey_answers')
    .selectAll()
    .where('surveyId', '=', surveyId)
    .where('state', '=', 'sent')
    .where('medium', '<>', 'trial')
    .orderBy('id')
    .execute()
  return rows.map(toAnswer)
}

export async function countSent(db: Db, surveyId: string) {
  return db
    .selectFrom('survey_answers')
    .select('medium')
    .select(sql<number>`count(*)::int`.as('count'))
    .where('surveyId', '=', surveyId)
    .where('state', '=', 'sent')
    .where('medium', '<>', 'trial')
    .groupBy('medium')
    .orderBy('medium')
    .execute()
}

/** The languages in which somebody began to answer; trials of the team ended with the draft. */
export async function listAnsweredLanguages(db: Db, surveyId: string): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('survey_answers')
    .select('language')
    .distinct()
    .where('surveyId', '=', surveyId)
    .where('medium', '<>', 'trial')
    .orderBy('language')
    .execute()
  return rows.map(({ language }) => language)
}

export async function countBegun(db: Db, surveyId: string): Promise<number> {
  const row = await db
    .selectFrom('survey_answers')
    .select(sql<number>`count(*)::int`.as('count'))
    .where('surveyId', '=', surveyId)
    .where('state', '=', 'begun')
    .where('medium', '<>', 'trial')
    .executeTakeFirstOrThrow()
  return row.count
}

function toAnswer(row: AnswerRow): OneAnswer {
  const answer = nounOf<OneAnswer, AnswerRow>(row)
  return { ...answer, answers: answer.answers && keptAnswers(answer.answers) }
}
