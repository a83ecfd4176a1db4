import type { Kysely } from 'kysely'
import type { NetworkTables } from '../../tables.ts'

type Db = Kysely<NetworkTables>

/** Of these missions, those that were not withdrawn. */
export async function listNamedMissions(db: Db, ids: readonly string[]) {
  return db
    .selectFrom('network_missions')
    .select(['id', 'title', 'slug'])
    .where('id', 'in', ids)
    .where('state', '<>', 'withdrawn')
    .execute()
}

/** These versions of the declaration, each by its number. */
export async function listNamedDeclarations(db: Db, numbers: readonly number[]) {
  return db
    .selectFrom('network_declarations')
    .select(['number', 'title'])
    .where('number', 'in', numbers)
    .execute()
}
