import type { Kysely } from 'kysely'
import { nounOf } from '#kit/noun-of.ts'
import type { EvaluationTables, ResultRow } from '../../tables.ts'
import type { KeptResult } from '../kept-result.ts'

type Db = Kysely<EvaluationTables>

/** The last one kept is first. */
export async function listResults(db: Db, experimentId: string): Promise<readonly KeptResult[]> {
  const rows = await db
    .selectFrom('evaluation_results')
    .selectAll()
    .where('experimentId', '=', experimentId)
    .orderBy('keptAt', 'desc')
    .orderBy('id')
    .execute()
  return rows.map(resultOf)
}

/** Published results of plans, of every experiment: with whether anybody reads their rows, and without these rows. */
export async function listPlannedResults(db: Db) {
  const rows = await db
    .selectFrom('evaluation_results')
    .select(['id', 'experimentId', 'publishedAt', 'deviations', 'numbers'])
    .select((of) => of('openColumns', 'is not', null).as('isOpen'))
    .where('state', '=', 'published')
    .where('kind', '=', 'planned')
    .orderBy('publishedAt', 'desc')
    .orderBy('id')
    .execute()
  return rows.flatMap(({ numbers, publishedAt, isOpen, ...row }) =>
    numbers && publishedAt ? [{ ...row, numbers, publishedAt, isOpen: Boolean(isOpen) }] : [],
  )
}

export async function findResult(db: Db, id: string): Promise<KeptResult | undefined> {
  const row = await db
    .selectFrom('evaluation_results')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst()
  return row && resultOf(row)
}

export async function lockResult(db: Db, id: string): Promise<KeptResult | undefined> {
  const row = await db
    .selectFrom('evaluation_results')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row && resultOf(row)
}

export async function countResults(db: Db, experimentId: string): Promise<number> {
  const { count } = await db
    .selectFrom('evaluation_results')
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .where('experimentId', '=', experimentId)
    .executeTakeFirstOrThrow()
  return Number(count)
}

export async function insertResult(db: Db, result: KeptResult): Promise<void> {
  const { numbers, openColumns, ...rest } = result
  await db
    .insertInto('evaluation_results')
    .values({
      ...rest,
      fileSha256: rest.fileSha256 ?? null,
      numbers: numbers ? JSON.stringify(numbers) : null,
      openColumns: openColumns ? JSON.stringify(openColumns) : null,
      publishedAt: rest.publishedAt ?? null,
      withdrawnAt: rest.withdrawnAt ?? null,
    })
    .execute()
}

type Standing = Pick<
  KeptResult,
  'state' | 'deviations' | 'note' | 'reason' | 'publishedAt' | 'withdrawnAt'
>

/** What changes in the life of a result: its numbers never do. */
export async function saveStanding(db: Db, id: string, standing: Standing): Promise<void> {
  const { state, deviations, note, reason, publishedAt, withdrawnAt } = standing
  await db
    .updateTable('evaluation_results')
    .set({
      ...{ state, deviations, note, reason },
      publishedAt: publishedAt ?? null,
      withdrawnAt: withdrawnAt ?? null,
    })
    .where('id', '=', id)
    .execute()
}

export async function deleteResult(db: Db, id: string): Promise<void> {
  await db.deleteFrom('evaluation_results').where('id', '=', id).execute()
}

/** Drafts that nobody published within the year, and columns of what was withdrawn. Returns how many rows changed. */
export async function dropPastResults(
  db: Db,
  before: { readonly drafts: Date; readonly columns: Date },
): Promise<number> {
  const drafts = await db
    .deleteFrom('evaluation_results')
    .where('state', '=', 'draft')
    .where('keptAt', '<', before.drafts)
    .executeTakeFirst()
  const emptied = await db
    .updateTable('evaluation_results')
    .set({ openColumns: null })
    .where('state', '=', 'withdrawn')
    .where('withdrawnAt', '<', before.columns)
    .where('openColumns', 'is not', null)
    .executeTakeFirst()
  return Number(drafts.numDeletedRows) + Number(emptied.numUpdatedRows)
}

function resultOf(row: ResultRow): KeptResult {
  return nounOf(row)
}
