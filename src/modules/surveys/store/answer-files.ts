import { type Kysely, sql } from 'kysely'
import type { SurveyTables } from '../tables.ts'

type Db = Kysely<SurveyTables>

export interface NewAnswerFile {
  readonly id: string
  readonly answerId: string
  readonly question: string
  readonly name: string
  readonly mediaType: string
  readonly size: number
  readonly sealed: Buffer
}

/** The file that holds the key of a survey’s files; nothing before the first one. */
export async function findFileKey(db: Db, surveyId: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('survey_file_keys')
    .select('keyFile')
    .where('surveyId', '=', surveyId)
    .executeTakeFirst()
  return row?.keyFile
}

/** Two who come first together: the first one’s key is everybody’s. */
export async function keepFileKey(db: Db, surveyId: string, keyFile: string): Promise<void> {
  await db
    .insertInto('survey_file_keys')
    .values({ surveyId, keyFile })
    .onConflict((conflict) => conflict.column('surveyId').doNothing())
    .execute()
}

/** The answer to a question that asks for a file: the one before goes. */
export async function replaceFile(db: Db, file: NewAnswerFile): Promise<void> {
  await deleteFile(db, file.answerId, file.question)
  await db.insertInto('survey_files').values(file).execute()
}

export async function deleteFile(db: Db, answerId: string, question: string): Promise<void> {
  await db
    .deleteFrom('survey_files')
    .where('answerId', '=', answerId)
    .where('question', '=', question)
    .execute()
}

/** Those of questions that are not answered any more. */
export async function deleteOtherFiles(
  db: Db,
  answerId: string,
  kept: readonly string[],
): Promise<void> {
  await db
    .deleteFrom('survey_files')
    .where('answerId', '=', answerId)
    .$if(kept.length > 0, (query) => query.where('question', 'not in', kept))
    .execute()
}

/** Bytes that a survey holds, of answers that were sent or not. */
export async function sizeOfFiles(db: Db, surveyId: string): Promise<number> {
  const row = await db
    .selectFrom('survey_files as f')
    .innerJoin('survey_answers as a', 'a.id', 'f.answerId')
    .select(sql<string>`coalesce(sum(f.size), 0)`.as('bytes'))
    .where('a.surveyId', '=', surveyId)
    .executeTakeFirstOrThrow()
  return Number(row.bytes)
}

/** A file of an answer that was sent, by the name that the house gave it. */
export async function findSentFile(db: Db, surveyId: string, name: string) {
  const row = await db
    .selectFrom('survey_files as f')
    .innerJoin('survey_answers as a', 'a.id', 'f.answerId')
    .select(['f.name', 'f.mediaType', 'f.sealed'])
    .where('a.surveyId', '=', surveyId)
    .where('a.state', '=', 'sent')
    .where('a.medium', '<>', 'trial')
    .where('f.name', '=', name)
    .executeTakeFirst()
  return row && { ...row, sealed: new Uint8Array(row.sealed) }
}

/** Written anew by lot with their answers: where a row lies would say which came first. */
export async function shuffleFiles(db: Db, surveyId: string): Promise<void> {
  await sql`with taken as (delete from survey_files f using survey_answers a
      where a.id = f.answer_id and a.survey_id = ${surveyId} returning f.*)
    insert into survey_files select * from taken order by gen_random_uuid()`.execute(db)
}
