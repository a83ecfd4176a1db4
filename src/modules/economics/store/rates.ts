import type { Kysely } from 'kysely'
import type { OverheadYear, Rate } from '../rate.ts'
import type { EconomyTables } from '../tables.ts'

type Db = Kysely<EconomyTables>

/** The last year first, each in the order in which it was written. */
export async function listRates(db: Db): Promise<readonly Rate[]> {
  return await db
    .selectFrom('economy_rates')
    .select(['id', 'year', 'role', 'costCents', 'priceCents'])
    .orderBy('year', 'desc')
    .orderBy('position')
    .execute()
}

export async function listOverheads(db: Db): Promise<readonly OverheadYear[]> {
  return await db.selectFrom('economy_years').selectAll().orderBy('year', 'desc').execute()
}

/** Whoever writes the rates of a year waits for whoever writes them already. */
export async function lockRates(db: Db, year: number): Promise<readonly Rate[]> {
  return await db
    .selectFrom('economy_rates')
    .select(['id', 'year', 'role', 'costCents', 'priceCents'])
    .where('year', '=', year)
    .orderBy('position')
    .forUpdate()
    .execute()
}

export async function replaceRates(db: Db, year: number, rates: readonly Rate[]): Promise<void> {
  await db.deleteFrom('economy_rates').where('year', '=', year).execute()
  if (rates.length === 0) return
  await db
    .insertInto('economy_rates')
    .values(rates.map((rate, position) => ({ ...rate, position })))
    .execute()
}

export async function saveOverhead(db: Db, overhead: OverheadYear): Promise<void> {
  await db
    .insertInto('economy_years')
    .values(overhead)
    .onConflict((on) => on.column('year').doUpdateSet({ overheadTenths: overhead.overheadTenths }))
    .execute()
}
