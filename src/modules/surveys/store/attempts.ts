import { type Kysely, sql } from 'kysely'
import type { Attempt } from '../attempt.ts'
import type { SurveyTables } from '../tables.ts'

type Db = Kysely<SurveyTables>

export async function addAttempt(
  db: Db,
  surveyId: string,
  { medium, outcome }: Attempt,
): Promise<void> {
  await db
    .insertInto('survey_attempts')
    .values({ surveyId, medium, outcome, count: 1 })
    .onConflict((conflict) =>
      conflict
        .columns(['surveyId', 'medium', 'outcome'])
        .doUpdateSet({ count: sql<number>`survey_attempts.count + 1` }),
    )
    .execute()
}

export async function listAttempts(db: Db, surveyId: string) {
  return db
    .selectFrom('survey_attempts')
    .select(['medium', 'outcome', 'count'])
    .where('surveyId', '=', surveyId)
    .orderBy('medium')
    .orderBy('outcome')
    .execute()
}
