import type { Kysely } from 'kysely'
import type { FundingTables } from '../tables.ts'

type Db = Kysely<FundingTables>

export interface TwinAnswer {
  readonly firstId: string
  readonly otherId: string
  readonly answer: 'same' | 'different'
}

export async function listTwinAnswers(db: Db): Promise<readonly TwinAnswer[]> {
  return await db
    .selectFrom('funding_twins')
    .select(['firstId', 'otherId', 'answer'])
    .orderBy('answeredAt')
    .orderBy('firstId')
    .orderBy('otherId')
    .execute()
}

export async function insertTwinAnswer(db: Db, answer: TwinAnswer, now: Date): Promise<void> {
  await db
    .insertInto('funding_twins')
    .values({ ...answer, answeredAt: now })
    .execute()
}

export async function deleteTwinAnswer(
  db: Db,
  { firstId, otherId }: Pick<TwinAnswer, 'firstId' | 'otherId'>,
): Promise<void> {
  await db
    .deleteFrom('funding_twins')
    .where('firstId', '=', firstId)
    .where('otherId', '=', otherId)
    .execute()
}
