import type { Kysely } from 'kysely'
import type { GovernanceTables } from '../tables.ts'

type Db = Kysely<GovernanceTables>

/** Of these circles, those that anyone may read. */
export async function listNamedCircles(db: Db, ids: readonly string[]) {
  return db
    .selectFrom('circles')
    .select(['id', 'name', 'slug'])
    .where('id', 'in', ids)
    .where('visibility', '=', 'public')
    .execute()
}

/** Of these decisions, those of the public register: the rule of `mayReadOutcome` for whoever is not signed in. */
export async function listNamedDecisions(db: Db, ids: readonly string[]) {
  return db
    .selectFrom('decisions')
    .select(['id', 'title', 'slug'])
    .where('id', 'in', ids)
    .where('isPublic', '=', true)
    .where('outcome', 'in', ['adopted', 'elected'])
    .execute()
}
