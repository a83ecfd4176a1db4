import { type Kysely, sql } from 'kysely'
import { byWords } from '#platform/database/by-words.ts'
import type { VoteTables } from '../tables.ts'

/** Votes that answer these words, the best first; drafts and hidden ones for the team only. */
export async function findVotesByWords(
  db: Kysely<VoteTables>,
  asked: { readonly words: string; readonly all: boolean; readonly limit: number },
) {
  const { matches, rank } = byWords(asked.words, sql`title`, sql`question || ' ' || details`)
  return db
    .selectFrom('votes')
    .select(['title', 'slug', 'question as text'])
    .where(matches)
    .$if(!asked.all, (query) => query.where('state', '<>', 'draft').where('hidden', '=', false))
    .orderBy(rank, 'desc')
    .orderBy('id')
    .limit(asked.limit)
    .execute()
}
