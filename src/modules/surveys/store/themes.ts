import { type Kysely, type Selectable, sql } from 'kysely'
import { nounOf } from '#kit/noun-of.ts'
import type { BookTheme, CodedText, Coding, SettledText, Theme } from '../coding.ts'
import type { SurveyTables } from '../tables.ts'

type Db = Kysely<SurveyTables>

/** In the order in which the team put them. */
export async function listThemes(
  db: Db,
  surveyId: string,
  question: string,
): Promise<readonly Theme[]> {
  return db
    .selectFrom('survey_themes')
    .selectAll()
    .where('surveyId', '=', surveyId)
    .where('question', '=', question)
    .orderBy('place')
    .orderBy('id')
    .execute()
}

export async function insertTheme(db: Db, theme: Theme): Promise<void> {
  await db.insertInto('survey_themes').values(theme).execute()
}

export async function updateTheme(db: Db, { id, name, holds }: BookTheme): Promise<void> {
  await db.updateTable('survey_themes').set({ name, holds }).where('id', '=', id).execute()
}

/** One after the other, in this order. */
export async function orderThemes(db: Db, ids: readonly string[]): Promise<void> {
  for (const [place, id] of ids.entries())
    await db.updateTable('survey_themes').set({ place }).where('id', '=', id).execute()
}

export async function deleteTheme(db: Db, id: string): Promise<void> {
  await db.deleteFrom('survey_themes').where('id', '=', id).execute()
}

/** What was put in one theme is put in the other, once. */
export async function moveCodes(db: Db, from: string, into: string): Promise<void> {
  const joined = sql<string[]>`(select array_agg(distinct theme)
    from unnest(array_replace(themes, ${from}, ${into})) as theme)`
  for (const table of ['survey_coded_answers', 'survey_settled_answers'] as const)
    await db
      .updateTable(table)
      .set({ themes: joined })
      .where(sql<boolean>`${from} = any(themes)`)
      .execute()
}

export async function listCodings(db: Db, surveyId: string): Promise<readonly Coding[]> {
  const rows = await db
    .selectFrom('survey_codings')
    .selectAll()
    .where('surveyId', '=', surveyId)
    .orderBy('question')
    .orderBy('rank')
    .execute()
  return rows.map(codingOf)
}

export async function insertCoding(
  db: Db,
  coding: Omit<Coding, 'finishedAt' | 'book' | 'coder'> & { readonly coder: string },
): Promise<void> {
  await db.insertInto('survey_codings').values(coding).execute()
}

export async function setFinished(
  db: Db,
  id: string,
  { book, at }: { readonly book: readonly BookTheme[]; readonly at: Date },
): Promise<void> {
  await db
    .updateTable('survey_codings')
    .set({ book: JSON.stringify(book), finishedAt: at })
    .where('id', '=', id)
    .execute()
}

/** With what that person sorted. */
export async function deleteCoding(db: Db, id: string): Promise<void> {
  await db.deleteFrom('survey_codings').where('id', '=', id).execute()
}

export async function listCoded(db: Db, codingId: string): Promise<readonly CodedText[]> {
  return db
    .selectFrom('survey_coded_answers')
    .select(['answerId', 'themes'])
    .where('codingId', '=', codingId)
    .orderBy('answerId')
    .execute()
}

/** Sorted again, a text has what was said last; of an answer that was withdrawn meanwhile nothing is kept. */
export async function saveCoded(
  db: Db,
  codingId: string,
  { answerId, themes }: CodedText,
): Promise<void> {
  await sql`insert into survey_coded_answers (coding_id, answer_id, themes)
    select ${codingId}::uuid, id, ${[...themes]}::text[] from survey_answers
    where id = ${answerId}::uuid for key share
    on conflict (coding_id, answer_id) do update set themes = excluded.themes`.execute(db)
}

/** Not sorted yet, again. */
export async function deleteCoded(db: Db, codingId: string, answerId: string): Promise<void> {
  await db
    .deleteFrom('survey_coded_answers')
    .where('codingId', '=', codingId)
    .where('answerId', '=', answerId)
    .execute()
}

export async function listSettled(
  db: Db,
  surveyId: string,
  question: string,
): Promise<readonly SettledText[]> {
  const rows = await db
    .selectFrom('survey_settled_answers as s')
    .innerJoin('survey_answers as a', 'a.id', 's.answerId')
    .select(['s.answerId', 's.themes', 's.settledBy', 's.settledAt'])
    .where('a.surveyId', '=', surveyId)
    .where('s.question', '=', question)
    .orderBy('s.answerId')
    .execute()
  return rows.map((row) => ({ ...row, settledBy: row.settledBy ?? undefined }))
}

export async function saveSettled(
  db: Db,
  question: string,
  { answerId, themes, settledBy, settledAt }: SettledText,
): Promise<void> {
  const row = { themes: [...themes], settledBy: settledBy ?? null, settledAt }
  await db
    .insertInto('survey_settled_answers')
    .values({ ...row, answerId, question })
    .onConflict((conflict) => conflict.columns(['answerId', 'question']).doUpdateSet(row))
    .execute()
}

/** What was settled between two people is nothing without one of them. */
export async function deleteSettled(db: Db, surveyId: string, question: string): Promise<void> {
  await sql`delete from survey_settled_answers s using survey_answers a
    where a.id = s.answer_id and a.survey_id = ${surveyId} and s.question = ${question}`.execute(db)
}

/**
 * Themes go with an answer that is deleted: whoever writes answers anew takes the themes first, and puts them back. In an order drawn by
 * lot too, as the answers are.
 */
export async function takeThemes(db: Db, surveyId: string): Promise<() => Promise<void>> {
  const coded = await db
    .selectFrom('survey_coded_answers as c')
    .innerJoin('survey_answers as a', 'a.id', 'c.answerId')
    .select(['c.codingId', 'c.answerId', 'c.themes'])
    .where('a.surveyId', '=', surveyId)
    .orderBy(sql`gen_random_uuid()`)
    .execute()
  const settled = await db
    .selectFrom('survey_settled_answers as s')
    .innerJoin('survey_answers as a', 'a.id', 's.answerId')
    .select(['s.answerId', 's.question', 's.themes', 's.settledBy', 's.settledAt'])
    .where('a.surveyId', '=', surveyId)
    .orderBy(sql`gen_random_uuid()`)
    .execute()
  return async () => {
    for (let at = 0; at < coded.length; at += atOnce)
      await db
        .insertInto('survey_coded_answers')
        .values(coded.slice(at, at + atOnce))
        .execute()
    for (let at = 0; at < settled.length; at += atOnce)
      await db
        .insertInto('survey_settled_answers')
        .values(settled.slice(at, at + atOnce))
        .execute()
  }
}

/** Rows of one writing: the database takes so many values at once. */
const atOnce = 5_000

/** What is kept of whoever sorts: which question, and since when. */
export async function exportCodings(db: Db, personId: string) {
  return db
    .selectFrom('survey_codings as c')
    .innerJoin('surveys as s', 's.id', 'c.surveyId')
    .select(['s.title', 'c.question', 'c.begunAt', 'c.finishedAt'])
    .where('c.coder', '=', personId)
    .orderBy('c.begunAt')
    .orderBy('c.id')
    .execute()
}

/** What they sorted stays, without saying who did. */
export async function forgetCoder(db: Db, personId: string): Promise<void> {
  await db
    .updateTable('survey_codings')
    .set({ coder: null })
    .where('coder', '=', personId)
    .execute()
  await db
    .updateTable('survey_settled_answers')
    .set({ settledBy: null })
    .where('settledBy', '=', personId)
    .execute()
}

function codingOf(row: Selectable<SurveyTables['survey_codings']>): Coding {
  return nounOf<Coding, Selectable<SurveyTables['survey_codings']>>(row)
}
