import type { Kysely } from 'kysely'
import type { Cross } from '../cross.ts'
import type { SurveyTables } from '../tables.ts'

type Db = Kysely<SurveyTables>

export async function listCrosses(db: Db, surveyId: string): Promise<readonly Cross[]> {
  return db
    .selectFrom('survey_crosses')
    .select(['rows', 'columns'])
    .where('surveyId', '=', surveyId)
    .orderBy('rows')
    .orderBy('columns')
    .execute()
}

/** Chosen twice, it is chosen once. */
export async function insertCross(db: Db, surveyId: string, cross: Cross): Promise<void> {
  await db
    .insertInto('survey_crosses')
    .values({ ...cross, surveyId })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

export async function deleteCross(
  db: Db,
  surveyId: string,
  { rows, columns }: Cross,
): Promise<void> {
  await db
    .deleteFrom('survey_crosses')
    .where('surveyId', '=', surveyId)
    .where('rows', '=', rows)
    .where('columns', '=', columns)
    .execute()
}
