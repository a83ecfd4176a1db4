import { type Kysely, sql } from 'kysely'
import { byWords } from '#platform/database/by-words.ts'
import type { OpinionTables } from '../tables.ts'

/** Maps that answer these words, the best first; drafts and hidden ones for the team only. */
export async function findMapsByWords(
  db: Kysely<OpinionTables>,
  asked: { readonly words: string; readonly limit: number; readonly all: boolean },
) {
  const { matches, rank } = byWords(asked.words, sql`title`, sql`presentation`)
  return await db
    .selectFrom('opinion_maps')
    .select(['title', 'slug', 'presentation as text'])
    .where(matches)
    .$if(!asked.all, (query) => query.where('hidden', '=', false).where('state', '<>', 'draft'))
    .orderBy(rank, 'desc')
    .orderBy('id')
    .limit(asked.limit)
    .execute()
}
