import { type Insertable, type Kysely, sql } from 'kysely'
import { nounOf } from '#kit/noun-of.ts'
import type { PublishedResults } from '../results.ts'
import type { Survey, SurveyEvent, SurveyState } from '../survey.ts'
import type { SurveyRow, SurveyTables } from '../tables.ts'

type Db = Kysely<SurveyTables>

/** The latest first; drafts and those of hidden experiments only for those who may read them. */
export async function listSurveys(db: Db, all: boolean): Promise<readonly Survey[]> {
  const rows = await db
    .selectFrom('surveys')
    .selectAll()
    .$if(!all, (query) => query.where('state', '<>', 'draft').where('hidden', '=', false))
    .orderBy('createdAt', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return rows.map(toSurvey)
}

export async function findSurvey(db: Db, slug: string): Promise<Survey | undefined> {
  const row = await db.selectFrom('surveys').selectAll().where('slug', '=', slug).executeTakeFirst()
  return row && toSurvey(row)
}

export async function findSurveyById(db: Db, id: string): Promise<Survey | undefined> {
  const row = await db.selectFrom('surveys').selectAll().where('id', '=', id).executeTakeFirst()
  return row && toSurvey(row)
}

/** Whoever changes a survey holds it first: one at a time. */
export async function lockSurvey(db: Db, slug: string): Promise<Survey | undefined> {
  const row = await db
    .selectFrom('surveys')
    .selectAll()
    .where('slug', '=', slug)
    .forNoKeyUpdate()
    .executeTakeFirst()
  return row && toSurvey(row)
}

/** The same, by its key: an address may change. */
export async function lockSurveyById(db: Db, id: string): Promise<Survey | undefined> {
  const row = await db
    .selectFrom('surveys')
    .selectAll()
    .where('id', '=', id)
    .forNoKeyUpdate()
    .executeTakeFirst()
  return row && toSurvey(row)
}

/** Answers come in together: each keeps the survey from being closed under it, and waits for none of the others. */
export async function holdSurvey(db: Db, slug: string): Promise<Survey | undefined> {
  const row = await db
    .selectFrom('surveys')
    .selectAll()
    .where('slug', '=', slug)
    .forShare()
    .executeTakeFirst()
  return row && toSurvey(row)
}

export async function insertSurvey(db: Db, survey: Survey, now: Date): Promise<void> {
  await db
    .insertInto('surveys')
    .values({
      ...columnsOf(survey),
      id: survey.id,
      slug: survey.slug,
      createdAt: now,
      changedAt: now,
    })
    .execute()
}

export async function updateSurvey(db: Db, survey: Survey, now: Date): Promise<void> {
  await db
    .updateTable('surveys')
    .set({ ...columnsOf(survey), changedAt: now })
    .where('id', '=', survey.id)
    .execute()
}

export async function saveResults(db: Db, id: string, results: PublishedResults): Promise<void> {
  await db
    .updateTable('surveys')
    .set({ results: JSON.stringify(results) })
    .where('id', '=', id)
    .execute()
}

export async function findResults(db: Db, id: string): Promise<PublishedResults | undefined> {
  const row = await db
    .selectFrom('surveys')
    .select('results')
    .where('id', '=', id)
    .where('publishedAt', 'is not', null)
    .executeTakeFirst()
  return row?.results ?? undefined
}

/** With their answers, their codes and their letters; a survey that asks one of them again stays. */
export async function deleteSurveys(db: Db, ids: readonly string[]): Promise<void> {
  await db
    .updateTable('surveys')
    .set({ followsId: null })
    .where('followsId', 'in', ids)
    .where('id', 'not in', ids)
    .execute()
  await db.deleteFrom('surveys').where('id', 'in', ids).execute()
}

/** When their experiment is published, or taken back inside. */
export async function hideSurveysOf(db: Db, experimentId: string, hidden: boolean): Promise<void> {
  await db.updateTable('surveys').set({ hidden }).where('experimentId', '=', experimentId).execute()
}

/** Of these, those that anyone may read: neither drafts nor those of a hidden experiment. */
export async function listNamedSurveys(db: Db, ids: readonly string[]) {
  return db
    .selectFrom('surveys')
    .select(['id', 'title', 'slug'])
    .where('id', 'in', ids)
    .where('state', '<>', 'draft')
    .where('hidden', '=', false)
    .execute()
}

/** Those that are open and whose last day is past. */
export async function listDue(db: Db, today: string): Promise<readonly Survey[]> {
  const rows = await db
    .selectFrom('surveys')
    .selectAll()
    .where('state', '=', 'open')
    .where('closesOn', '<', today)
    .orderBy('closesOn')
    .orderBy('id')
    .limit(10)
    .execute()
  return rows.map(toSurvey)
}

export async function insertEvent(
  db: Db,
  id: string,
  surveyId: string,
  event: SurveyEvent,
): Promise<void> {
  await db
    .insertInto('survey_events')
    .values({ ...event, id, surveyId })
    .execute()
}

export async function listEvents(db: Db, surveyId: string): Promise<readonly SurveyEvent[]> {
  return db
    .selectFrom('survey_events')
    .select(['at', 'act', 'reason'])
    .where('surveyId', '=', surveyId)
    .orderBy('at')
    .orderBy('id')
    .execute()
}

/** The other waves of the same survey, the earliest first. */
export async function listWaves(db: Db, survey: Survey): Promise<readonly Survey[]> {
  const rows = await db
    .selectFrom('surveys')
    .selectAll()
    .where((is) =>
      is.or([is('followsId', '=', survey.id), is('id', '=', survey.followsId ?? survey.id)]),
    )
    .where('id', '<>', survey.id)
    .orderBy('wave')
    .orderBy('id')
    .execute()
  return rows.map(toSurvey)
}

/** Nights: what was promised of the answers. How many rows went. */
export async function purgeSurveys(db: Db, today: string): Promise<number> {
  const over = sql<boolean>`(coalesce((s.closed_at at time zone 'Europe/Paris')::date, s.closes_on)
    + make_interval(months => s.keep_months))::date <= ${today}::date`
  const answers = await sql`delete from survey_answers a using surveys s
    where s.id = a.survey_id and (${over}
      or (a.state = 'begun' and a.saved_on <= ${today}::date - case a.medium when 'kiosk' then 1 else 30 end)
      or (a.medium = 'trial' and s.state <> 'draft'))`.execute(db)
  const codes = await sql`delete from survey_codes c using surveys s
    where s.id = c.survey_id and ${over}`.execute(db)
  const letters = await sql`delete from survey_recipients r using surveys s
    where s.id = r.survey_id and s.closes_on + interval '1 month' <= ${today}::date`.execute(db)
  const panels = await sql`delete from survey_panel_letters l using surveys s
    where s.id = l.survey_id and s.closes_on + interval '1 month' <= ${today}::date`.execute(db)
  const codings = await sql`delete from survey_codings c using surveys s
    where s.id = c.survey_id and ${over}`.execute(db)
  const keys = await sql`delete from survey_file_keys k using surveys s
    where s.id = k.survey_id and ${over}`.execute(db)
  return [answers, codes, letters, panels, codings, keys].reduce(
    (sum, gone) => sum + Number(gone.numAffectedRows ?? 0),
    0,
  )
}

function columnsOf(
  survey: Survey,
): Omit<
  Insertable<SurveyTables['surveys']>,
  'id' | 'slug' | 'createdAt' | 'changedAt' | 'results'
> {
  const { id: _, slug: __, quasiIdentifiers, ...rest } = survey
  return {
    ...rest,
    quasiIdentifiers: [...quasiIdentifiers],
    translations: JSON.stringify(survey.translations),
    planned: survey.planned ?? null,
    questionnaire: survey.questionnaire ?? null,
    fingerprint: survey.fingerprint ?? null,
    openedAt: survey.openedAt ?? null,
    closedAt: survey.closedAt ?? null,
    publishedAt: survey.publishedAt ?? null,
    followsId: survey.followsId ?? null,
    phaseId: survey.phaseId ?? null,
    experimentId: survey.experimentId ?? null,
    protocolVersion: survey.protocolVersion ?? null,
    state: survey.state satisfies SurveyState,
  }
}

function toSurvey(row: SurveyRow): Survey {
  return nounOf<Survey, SurveyRow, Record<never, never>, 'createdAt' | 'changedAt' | 'results'>(
    row,
    {},
    ...(['createdAt', 'changedAt', 'results'] as const),
  )
}
