import type { Kysely } from 'kysely'
import type { ExperimentTables } from '../../tables.ts'

type Db = Kysely<ExperimentTables>

/** The versions that have a name, by their number. */
export async function listVersionNames(
  db: Db,
  experimentId: string,
): Promise<ReadonlyMap<number, string>> {
  const rows = await db
    .selectFrom('protocol_version_names')
    .select(['number', 'name'])
    .where('experimentId', '=', experimentId)
    .orderBy('number')
    .execute()
  return new Map(rows.map(({ number, name }) => [number, name]))
}

export async function putVersionName(
  db: Db,
  experimentId: string,
  number: number,
  name: string,
): Promise<void> {
  if (name === '') {
    await db
      .deleteFrom('protocol_version_names')
      .where('experimentId', '=', experimentId)
      .where('number', '=', number)
      .execute()
    return
  }
  await db
    .insertInto('protocol_version_names')
    .values({ experimentId, number, name })
    .onConflict((same) => same.columns(['experimentId', 'number']).doUpdateSet({ name }))
    .execute()
}
