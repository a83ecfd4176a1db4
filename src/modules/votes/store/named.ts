import type { Kysely } from 'kysely'
import type { VoteTables } from '../tables.ts'

/** Of these votes, those that anyone may read: neither drafts nor those of a hidden experiment. */
export async function listNamedVotes(db: Kysely<VoteTables>, ids: readonly string[]) {
  return db
    .selectFrom('votes')
    .select(['id', 'title', 'slug'])
    .where('id', 'in', ids)
    .where('state', '<>', 'draft')
    .where('hidden', '=', false)
    .execute()
}
