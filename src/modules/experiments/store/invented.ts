import type { Kysely } from 'kysely'
import type { ExperimentTables } from '../tables.ts'

type Db = Kysely<ExperimentTables>

/** The experiments of the demonstration world. */
export async function listInventedIds(db: Db): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('experiments')
    .select('id')
    .where('source', '=', 'demo')
    .execute()
  return rows.map(({ id }) => id)
}

/** Those that were lived by the people of this house. */
export async function countLived(db: Db): Promise<number> {
  const { count } = await db
    .selectFrom('experiments')
    .select((of) => of.fn.countAll<number>().as('count'))
    .where('source', '=', 'house')
    .where('visibility', 'in', ['draft', 'published'])
    .executeTakeFirstOrThrow()
  return Number(count)
}

export async function deleteInvented(db: Db): Promise<void> {
  await db.deleteFrom('experiments').where('source', '=', 'demo').execute()
}

/** Places that are about to go are named nowhere any more. */
export async function leavePlaces(db: Db, territoryIds: readonly string[]): Promise<void> {
  if (territoryIds.length === 0) return
  await db
    .deleteFrom('experiment_call_answers')
    .where('territoryId', 'in', [...territoryIds])
    .execute()
  await db
    .updateTable('experiments')
    .set({ territoryId: null, regionCode: null })
    .where('territoryId', 'in', [...territoryIds])
    .execute()
}
