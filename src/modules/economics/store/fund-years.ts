import { type Kysely, sql } from 'kysely'
import type { FundCorrection } from '../dedicated-fund.ts'
import type { EconomyTables } from '../tables.ts'

type Db = Kysely<EconomyTables>

export async function listCorrections(
  db: Db,
  grantIds: readonly string[],
): Promise<readonly FundCorrection[]> {
  return await db
    .selectFrom('economy_fund_years')
    .select(['grantId', 'year', 'usedCents', 'reason'])
    .where(sql<boolean>`grant_id = any(${[...grantIds]}::uuid[])`)
    .orderBy('year')
    .orderBy('grantId')
    .execute()
}

export async function keepCorrection(
  db: Db,
  correction: FundCorrection,
  writtenAt: Date,
): Promise<void> {
  const { grantId: _, year: __, ...row } = { ...correction, writtenAt }
  await db
    .insertInto('economy_fund_years')
    .values({ ...correction, writtenAt })
    .onConflict((conflict) => conflict.columns(['grantId', 'year']).doUpdateSet(row))
    .execute()
}

export async function deleteCorrection(db: Db, grantId: string, year: number): Promise<void> {
  await db
    .deleteFrom('economy_fund_years')
    .where('grantId', '=', grantId)
    .where('year', '=', year)
    .execute()
}
