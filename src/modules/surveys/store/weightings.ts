import type { Kysely } from 'kysely'
import type { Population } from '../population.ts'
import type { SurveyTables } from '../tables.ts'
import type { Weighting } from '../weights.ts'

type Db = Kysely<SurveyTables>

export async function listPopulations(db: Db, surveyId: string): Promise<readonly Population[]> {
  return db
    .selectFrom('survey_populations')
    .select(['question', 'reference', 'categories'])
    .where('surveyId', '=', surveyId)
    .orderBy('question')
    .execute()
}

export async function savePopulation(
  db: Db,
  surveyId: string,
  { question, reference, categories }: Population,
): Promise<void> {
  const row = { reference, categories: JSON.stringify(categories) }
  await db
    .insertInto('survey_populations')
    .values({ ...row, surveyId, question })
    .onConflict((conflict) => conflict.columns(['surveyId', 'question']).doUpdateSet(row))
    .execute()
}

export async function deletePopulation(db: Db, surveyId: string, question: string): Promise<void> {
  await db
    .deleteFrom('survey_populations')
    .where('surveyId', '=', surveyId)
    .where('question', '=', question)
    .execute()
}

export async function findWeighting(db: Db, surveyId: string): Promise<Weighting | undefined> {
  return db
    .selectFrom('survey_weightings')
    .select(['rule', 'outcome', 'shares', 'madeAt'])
    .where('surveyId', '=', surveyId)
    .executeTakeFirst()
}

export async function saveWeighting(
  db: Db,
  surveyId: string,
  { rule, outcome, shares, madeAt }: Weighting,
): Promise<void> {
  const row = {
    ...{ rule: JSON.stringify(rule), outcome: JSON.stringify(outcome) },
    ...{ shares: JSON.stringify(shares), madeAt },
  }
  await db
    .insertInto('survey_weightings')
    .values({ ...row, surveyId })
    .onConflict((conflict) => conflict.column('surveyId').doUpdateSet(row))
    .execute()
}

export async function deleteWeighting(db: Db, surveyId: string): Promise<void> {
  await db.deleteFrom('survey_weightings').where('surveyId', '=', surveyId).execute()
}
