import { type Kysely, sql } from 'kysely'
import { byWords } from '#platform/database/by-words.ts'
import type { NetworkTables } from '../../tables.ts'

/** Missions that are open and answer these words, the best first. */
export async function findMissionsByWords(
  db: Kysely<NetworkTables>,
  asked: { readonly words: string; readonly limit: number },
) {
  const { matches, rank } = byWords(asked.words, sql`title`, sql`text`)
  return db
    .selectFrom('network_missions')
    .select(['title', 'slug', 'text'])
    .where('state', '=', 'open')
    .where(matches)
    .orderBy(rank, 'desc')
    .orderBy('id')
    .limit(asked.limit)
    .execute()
}
