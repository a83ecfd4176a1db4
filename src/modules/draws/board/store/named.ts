import type { Kysely } from 'kysely'
import type { DrawTables } from '../../tables.ts'

type Db = Kysely<DrawTables>

/** Of these draws, those that anyone may read: the rule of `maySeeDraw` for whoever is not signed in. */
export async function listNamedDraws(db: Db, ids: readonly string[]) {
  return db
    .selectFrom('draws')
    .select(['id', 'title', 'slug'])
    .where('id', 'in', ids)
    .where('hidden', '=', false)
    .where(({ eb, or }) =>
      or([eb('publishedAt', 'is not', null), eb('instrumentId', 'is not', null)]),
    )
    .execute()
}
