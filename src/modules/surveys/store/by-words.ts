import { type Kysely, sql } from 'kysely'
import { byWords } from '#platform/database/by-words.ts'
import type { SurveyTables } from '../tables.ts'

/** Surveys that answer some words, best first: their title, and what the answers serve for. */
export async function findSurveysByWords(
  db: Kysely<SurveyTables>,
  asked: { readonly words: string; readonly limit: number; readonly all: boolean },
): Promise<readonly { readonly title: string; readonly slug: string; readonly text: string }[]> {
  const { matches, rank } = byWords(asked.words, sql`title`, sql`purpose`)
  return db
    .selectFrom('surveys')
    .select(['title', 'slug', 'purpose as text'])
    .where(matches)
    .$if(!asked.all, (query) => query.where('state', '<>', 'draft').where('hidden', '=', false))
    .orderBy(rank, 'desc')
    .orderBy('openedAt', (order) => order.desc().nullsLast())
    .orderBy('id')
    .limit(asked.limit)
    .execute()
}
