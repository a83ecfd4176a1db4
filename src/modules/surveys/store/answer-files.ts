import { type Kysely, sql } from 'kysely'
import type { HeldFiles, RoomTaken } from '../answer-file.ts'
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

/** Whoever keeps a file waits for the others of the survey: what is counted stands still until it is kept. */
export async function lockFileKey(db: Db, surveyId: string): Promise<void> {
  await db
    .selectFrom('survey_file_keys')
    .select('surveyId')
    .where('surveyId', '=', surveyId)
    .forUpdate()
    .execute()
}

/** What the files of a survey weigh: those of answers that were sent, and those of answers that are begun. */
export async function filesTaken(
  db: Db,
  surveyId: string,
): Promise<Readonly<Record<'sent' | 'begun', RoomTaken>>> {
  const rows = await db
    .selectFrom('survey_files as f')
    .innerJoin('survey_answers as a', 'a.id', 'f.answerId')
    .select(['a.state', sql<string>`count(*)`.as('files'), sql<string>`sum(f.size)`.as('bytes')])
    .where('a.surveyId', '=', surveyId)
    .groupBy('a.state')
    .execute()
  const of = (wanted: 'sent' | 'begun') => {
    const row = rows.find(({ state }) => state === wanted)
    return { files: Number(row?.files ?? 0), bytes: Number(row?.bytes ?? 0) }
  }
  return { sent: of('sent'), begun: of('begun') }
}

/** What the files weigh of the answers that were sent on this day. */
export async function bytesSentOn(db: Db, surveyId: string, day: string): Promise<number> {
  const row = await db
    .selectFrom('survey_files as f')
    .innerJoin('survey_answers as a', 'a.id', 'f.answerId')
    .select(sql<string>`coalesce(sum(f.size), 0)`.as('bytes'))
    .where('a.surveyId', '=', surveyId)
    .where('a.sentOn', '=', day)
    .where('a.medium', '<>', 'trial')
    .executeTakeFirstOrThrow()
  return Number(row.bytes)
}

/** Open surveys that anyone answers, whose files sent on one day weigh so much. */
export async function listBusySurveys(db: Db, day: string, bytes: number) {
  return db
    .selectFrom('survey_files as f')
    .innerJoin('survey_answers as a', 'a.id', 'f.answerId')
    .innerJoin('surveys as s', 's.id', 'a.surveyId')
    .select(['s.id', 's.slug', 's.title'])
    .where('s.state', '=', 'open')
    .where('s.access', '=', 'link')
    .where('a.sentOn', '=', day)
    .where('a.medium', '<>', 'trial')
    .groupBy(['s.id', 's.slug', 's.title'])
    .having(sql<number>`sum(f.size)`, '>=', bytes)
    .orderBy('s.id')
    .execute()
}

/** What each answer that is not sent holds, the one that has not moved for longest first. */
export async function listBegunFiles(db: Db, surveyId: string): Promise<readonly HeldFiles[]> {
  const rows = await db
    .selectFrom('survey_files as f')
    .innerJoin('survey_answers as a', 'a.id', 'f.answerId')
    .select(['a.id as answerId', 'a.savedOn', sql<string>`sum(f.size)`.as('bytes')])
    .where('a.surveyId', '=', surveyId)
    .where('a.state', '=', 'begun')
    .groupBy(['a.id', 'a.savedOn'])
    .orderBy('a.savedOn')
    .orderBy('a.id')
    .execute()
  return rows.map((row) => ({ ...row, bytes: Number(row.bytes) }))
}

/** By question: the names of the files that one answer holds. */
export async function filesOf(db: Db, answerId: string) {
  return db
    .selectFrom('survey_files')
    .select(['question', 'name', 'size'])
    .where('answerId', '=', answerId)
    .execute()
}

/** Of one answer that is still begun, unless its person is at it this very moment; whether they went. */
export async function freeBegunFiles(db: Db, answerId: string): Promise<boolean> {
  const held = await db
    .selectFrom('survey_answers')
    .select('id')
    .where('id', '=', answerId)
    .where('state', '=', 'begun')
    .forUpdate()
    .skipLocked()
    .executeTakeFirst()
  if (held) await db.deleteFrom('survey_files').where('answerId', '=', answerId).execute()
  return held !== undefined
}

/** Those of every answer that is begun and not sent, but for whoever is at it this very moment; how many went. */
export async function deleteBegunFiles(db: Db, surveyId: string): Promise<number> {
  const held = await db
    .selectFrom('survey_answers')
    .select('id')
    .where('surveyId', '=', surveyId)
    .where('state', '=', 'begun')
    .forUpdate()
    .skipLocked()
    .execute()
  if (held.length === 0) return 0
  const gone = await db
    .deleteFrom('survey_files')
    // One parameter, however many answers are begun.
    .where('answerId', '=', sql<string>`any(${held.map(({ id }) => id)}::uuid[])`)
    .executeTakeFirst()
  return Number(gone.numDeletedRows)
}

/** Open surveys whose files that were sent weigh so much. */
export async function listHeavySurveys(db: Db, bytes: number) {
  return db
    .selectFrom('survey_files as f')
    .innerJoin('survey_answers as a', 'a.id', 'f.answerId')
    .innerJoin('surveys as s', 's.id', 'a.surveyId')
    .select(['s.id', 's.slug', 's.title'])
    .where('s.state', '=', 'open')
    .where('a.state', '=', 'sent')
    .groupBy(['s.id', 's.slug', 's.title'])
    .having(sql<number>`sum(f.size)`, '>=', bytes)
    .orderBy('s.id')
    .execute()
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

/** Written in one statement; a house gives each thirty seconds. */
const portion = 20_000_000

/**
 * Written anew by lot with their answers: where a row lies would say which came first. By portions: a survey full of files
 * is more than one statement writes in its time.
 */
export async function shuffleFiles(db: Db, surveyId: string): Promise<void> {
  const rows = await db
    .selectFrom('survey_files as f')
    .innerJoin('survey_answers as a', 'a.id', 'f.answerId')
    .select(['f.id', 'f.size'])
    .where('a.surveyId', '=', surveyId)
    .orderBy(sql`gen_random_uuid()`)
    .execute()
  let [ids, bytes]: [string[], number] = [[], 0]
  for (const [at, { id, size }] of rows.entries()) {
    ids.push(id)
    bytes += size
    if (bytes + (rows[at + 1]?.size ?? portion) <= portion) continue
    await sql`with taken as (delete from survey_files where id = any(${ids}) returning *)
      insert into survey_files select * from taken order by gen_random_uuid()`.execute(db)
    ids = []
    bytes = 0
  }
}
