import { type Kysely, sql } from 'kysely'
import { byWords } from '#platform/database/by-words.ts'
import type { GovernanceTables } from '../../tables.ts'

type Db = Kysely<GovernanceTables>

interface Asked {
  readonly words: string
  readonly limit: number
}

/** Decisions of the public register that answer these words, the best first. */
export async function findDecisionsByWords(db: Db, asked: Asked) {
  const { matches, rank } = byWords(asked.words, sql`title`, sql`context`)
  return db
    .selectFrom('decisions')
    .select(['title', 'slug', 'context as text'])
    .where('isPublic', '=', true)
    .where('outcome', 'in', ['adopted', 'elected'])
    .where('step', '=', 'closed')
    .where(matches)
    .orderBy(rank, 'desc')
    .orderBy('id')
    .limit(asked.limit)
    .execute()
}

/** Public circles that answer these words, the best first. */
export async function findCirclesByWords(db: Db, asked: Asked) {
  const { matches, rank } = byWords(asked.words, sql`name`, sql`purpose`)
  return db
    .selectFrom('circles')
    .select(['name as title', 'slug', 'purpose as text'])
    .where('visibility', '=', 'public')
    .where(matches)
    .orderBy(rank, 'desc')
    .orderBy('id')
    .limit(asked.limit)
    .execute()
}
