import { type Kysely, sql } from 'kysely'
import { byWords } from '#platform/database/by-words.ts'
import type { BudgetTables } from '../tables.ts'

type Db = Kysely<BudgetTables>

interface Asked {
  readonly words: string
  readonly limit: number
  readonly all: boolean
}

/** Editions that answer these words, the best first; drafts and hidden ones for the team only. */
export async function findEditionsByWords(db: Db, asked: Asked) {
  const { matches, rank } = byWords(asked.words, sql`title`, sql`presentation`)
  return await db
    .selectFrom('budget_editions')
    .select(['title', 'slug', 'presentation as text'])
    .where(matches)
    .$if(!asked.all, (query) => query.where('hidden', '=', false).where('state', '<>', 'rules'))
    .orderBy(rank, 'desc')
    .orderBy('id')
    .limit(asked.limit)
    .execute()
}

export async function findIdeasByWords(db: Db, asked: Asked) {
  const { matches, rank } = byWords(asked.words, sql`budget_ideas.title`, sql`description`)
  return await db
    .selectFrom('budget_ideas')
    .innerJoin('budget_editions', 'budget_editions.id', 'budget_ideas.editionId')
    .select(['budget_ideas.title', 'number', 'slug', 'description as text'])
    .where(matches)
    .where('hiddenAt', 'is', null)
    .$if(!asked.all, (query) => query.where('hidden', '=', false))
    .orderBy(rank, 'desc')
    .orderBy('budget_ideas.id')
    .limit(asked.limit)
    .execute()
}
