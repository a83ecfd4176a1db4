import { type Kysely, sql } from 'kysely'
import type { ResourceTables } from '../../tables.ts'
import { shownFrom, type UnansweredSearch } from '../unanswered-search.ts'

type Db = Kysely<ResourceTables>

/** A week holds so many different words at most: a machine that tries words fills nothing. */
const mostPerWeek = 5000

export async function countUnanswered(db: Db, words: string, week: string): Promise<void> {
  await sql`insert into searches_without_answer as kept (week, words, count)
    select ${week}::date, ${words}, 1
    where (select count(*) from searches_without_answer where week = ${week}::date) < ${mostPerWeek}
      or exists (select from searches_without_answer where week = ${week}::date and words = ${words})
    on conflict (week, words) do update set count = kept.count + 1`.execute(db)
}

/** What several have looked for and not found, the most wanted first. */
export async function listUnansweredSearches(
  db: Db,
  asked: { readonly since: Date; readonly limit: number },
): Promise<readonly UnansweredSearch[]> {
  const { rows } = await sql<UnansweredSearch>`
    select words, sum(count)::int as count, to_char(max(week), 'YYYY-MM-DD') as "lastWeek"
    from searches_without_answer where week >= ${asked.since}::date - 6
    group by words having sum(count) >= ${shownFrom}
    order by 2 desc, 3 desc, 1 limit ${asked.limit}`.execute(db)
  return rows
}

/** Forgets what is past its year, and sooner what hardly anyone looked for. */
export async function forgetUnanswered(
  db: Db,
  before: { readonly all: string; readonly rare: string },
): Promise<number> {
  const { numAffectedRows } = await sql`
    delete from searches_without_answer as old
    where week < ${before.all}::date
      or (week < ${before.rare}::date and (
        select sum(count) from searches_without_answer same where same.words = old.words) < ${shownFrom})`.execute(
    db,
  )
  return Number(numAffectedRows ?? 0)
}
