import { type Kysely, sql } from 'kysely'
import { nounOf } from '#kit/noun-of.ts'
import type { EventTables } from '../../tables.ts'
import { type Answer, countsOf, type Question } from '../question.ts'

type Db = Kysely<EventTables>

/** What asks: an event, or a whole series. */
export type Asker =
  | { readonly eventId: string; readonly seriesId?: undefined }
  | { readonly seriesId: string; readonly eventId?: undefined }

export async function listQuestions(db: Db, of: Asker): Promise<readonly Question[]> {
  const rows = await db
    .selectFrom('event_questions')
    .selectAll()
    .$if(of.eventId !== undefined, (query) => query.where('eventId', '=', of.eventId ?? null))
    .$if(of.seriesId !== undefined, (query) => query.where('seriesId', '=', of.seriesId ?? null))
    .orderBy('position')
    .orderBy('id')
    .execute()
  return rows.map((row) => nounOf(row, {}, 'position', 'eventId', 'seriesId'))
}

/** Those of several events, by event. */
export async function listQuestionsOfEvents(
  db: Db,
  eventIds: readonly string[],
): Promise<ReadonlyMap<string, readonly Question[]>> {
  const questions = new Map<string, Question[]>(eventIds.map((id) => [id, []]))
  if (eventIds.length === 0) return questions
  const rows = await db
    .selectFrom('event_questions')
    .selectAll()
    .where('eventId', 'in', [...eventIds])
    .orderBy('position')
    .orderBy('id')
    .execute()
  for (const row of rows)
    questions.get(row.eventId ?? '')?.push(nounOf(row, {}, 'position', 'eventId', 'seriesId'))
  return questions
}

export async function insertQuestion(db: Db, of: Asker, question: Question) {
  await db
    .insertInto('event_questions')
    .values(({ selectFrom, fn, lit }) => ({
      id: question.id,
      eventId: of.eventId ?? null,
      seriesId: of.seriesId ?? null,
      position: selectFrom('event_questions')
        .select((of) => of(fn.coalesce(fn.max('position'), lit(0)), '+', lit(1)).as('next'))
        .$if(of.eventId !== undefined, (query) => query.where('eventId', '=', of.eventId ?? null))
        .$if(of.seriesId !== undefined, (query) =>
          query.where('seriesId', '=', of.seriesId ?? null),
        ),
      kind: question.kind,
      label: question.label,
      choices: [...question.choices],
      other: question.other ?? '',
      required: question.required,
      keptDays: question.keptDays,
    }))
    .execute()
}

/** Those of an event or of a series in their order, held until the end of the act. */
export async function lockQuestions(
  db: Db,
  of: Asker,
): Promise<readonly (Question & { readonly position: number })[]> {
  const rows = await db
    .selectFrom('event_questions')
    .selectAll()
    .$if(of.eventId !== undefined, (query) => query.where('eventId', '=', of.eventId ?? null))
    .$if(of.seriesId !== undefined, (query) => query.where('seriesId', '=', of.seriesId ?? null))
    .orderBy('position')
    .orderBy('id')
    .forUpdate()
    .execute()
  return rows.map((row) => nounOf(row, {}, 'eventId', 'seriesId'))
}

/** Where it stood: positions of the others did not move when it was taken away. */
export async function putQuestionBack(
  db: Db,
  of: Asker,
  { other, choices, ...question }: Question & { readonly position: number },
) {
  await db
    .insertInto('event_questions')
    .values({
      ...question,
      ...{ choices: [...choices], other: other ?? '' },
      ...{ eventId: of.eventId ?? null, seriesId: of.seriesId ?? null },
    })
    .execute()
}

export async function countAnswersTo(db: Db, questionId: string): Promise<number> {
  const { count } = await db
    .selectFrom('event_answers')
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .where('questionId', '=', questionId)
    .executeTakeFirstOrThrow()
  return Number(count)
}

export async function deleteQuestion(db: Db, of: Asker, id: string): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('event_questions')
    .where('id', '=', id)
    .$if(of.eventId !== undefined, (query) => query.where('eventId', '=', of.eventId ?? null))
    .$if(of.seriesId !== undefined, (query) => query.where('seriesId', '=', of.seriesId ?? null))
    .executeTakeFirst()
  return numDeletedRows > 0n
}

/** Written again as a whole: an answer that was emptied goes. */
export async function replaceAnswers(
  db: Db,
  registrationId: string,
  answers: readonly (Answer & { keptUntil: string })[],
) {
  await db.deleteFrom('event_answers').where('registrationId', '=', registrationId).execute()
  if (answers.length === 0) return
  await db
    .insertInto('event_answers')
    .values(
      answers.map(({ questionId, answer, fields, keptUntil }) => ({
        registrationId,
        questionId,
        answer,
        fields: fields ? JSON.stringify(fields) : null,
        keptUntil,
      })),
    )
    .execute()
}

export async function listAnswersOf(db: Db, registrationId: string): Promise<readonly Answer[]> {
  return db
    .selectFrom('event_answers')
    .select(['questionId', 'answer', 'fields'])
    .where('registrationId', '=', registrationId)
    .execute()
}

/** For the team: each answer with the number of its registration, those who cancelled left out. */
export async function listAnswers(db: Db, of: Asker) {
  return db
    .selectFrom('event_answers as a')
    .innerJoin('event_questions as q', 'q.id', 'a.questionId')
    .innerJoin('event_registrations as r', 'r.id', 'a.registrationId')
    .select(['q.id as questionId', 'r.id as registrationId', 'r.number', 'a.answer'])
    .where('r.state', '!=', 'cancelled')
    .$if(of.eventId !== undefined, (query) => query.where('q.eventId', '=', of.eventId ?? null))
    .$if(of.seriesId !== undefined, (query) => query.where('q.seriesId', '=', of.seriesId ?? null))
    .orderBy('r.number')
    .execute()
}

export function listAnswerCounts(db: Db, of: Asker) {
  return db
    .selectFrom('event_answer_counts as c')
    .innerJoin('event_questions as q', 'q.id', 'c.questionId')
    .select(['c.questionId', 'c.answer', 'c.count'])
    .$if(of.eventId !== undefined, (query) => query.where('q.eventId', '=', of.eventId ?? null))
    .$if(of.seriesId !== undefined, (query) => query.where('q.seriesId', '=', of.seriesId ?? null))
    .execute()
}

/** Counts the answers past their day, then they go. */
export async function purgeAnswers(db: Db, today: string): Promise<number> {
  const gone = await db
    .deleteFrom('event_answers as a')
    .using('event_questions as q')
    .whereRef('q.id', '=', 'a.questionId')
    .where('a.keptUntil', '<', today)
    .returning(['a.questionId', 'a.answer', 'a.fields', 'q.kind', 'q.choices'])
    .execute()
  const counts = new Map<string, { questionId: string; answer: string; count: number }>()
  for (const { questionId, answer, fields, kind, choices } of gone) {
    for (const counted of countsOf({ kind, choices }, { answer, fields })) {
      const key = `${questionId} ${counted}`
      const count = (counts.get(key)?.count ?? 0) + 1
      counts.set(key, { questionId, answer: counted, count })
    }
  }
  if (counts.size > 0) {
    await db
      .insertInto('event_answer_counts')
      .values([...counts.values()])
      .onConflict((on) =>
        on.columns(['questionId', 'answer']).doUpdateSet({
          count: sql`event_answer_counts.count + excluded.count`,
        }),
      )
      .execute()
  }
  return gone.length
}
