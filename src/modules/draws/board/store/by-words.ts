import { type Kysely, sql } from 'kysely'
import { byWords } from '#platform/database/by-words.ts'
import type { DrawTables } from '../../tables.ts'

/** Slugs of the draws that answer these words, the best first, hidden or not: who asks says which may be seen. */
export async function findDrawsByWords(
  db: Kysely<DrawTables>,
  asked: { readonly words: string; readonly limit: number },
): Promise<readonly string[]> {
  const { matches, rank } = byWords(asked.words, sql`title`, sql`purpose`)
  const rows = await db
    .selectFrom('draws')
    .select('slug')
    .where(matches)
    .orderBy(rank, 'desc')
    .orderBy('id')
    .limit(asked.limit)
    .execute()
  return rows.map(({ slug }) => slug)
}
