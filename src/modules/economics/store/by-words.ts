import { type Kysely, sql } from 'kysely'
import { byWords } from '#platform/database/by-words.ts'
import type { EconomyTables } from '../tables.ts'

/** Projects that answer these words, the best first. */
export async function findProjectsByWords(
  db: Kysely<EconomyTables>,
  asked: { readonly words: string; readonly limit: number },
) {
  const { matches, rank } = byWords(asked.words, sql`title`, sql`''`)
  return await db
    .selectFrom('economy_projects')
    .select(['title', 'slug'])
    .where(matches)
    .orderBy(rank, 'desc')
    .orderBy('id')
    .limit(asked.limit)
    .execute()
}
