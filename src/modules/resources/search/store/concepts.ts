import { type Kysely, sql } from 'kysely'
import type { ResourceTables } from '../../tables.ts'
import { concepts } from '../concepts.ts'

type Db = Kysely<ResourceTables>

/**
 * Brings the words of the trade from the code to the base. When they have changed, every resource is
 * indexed again, because the concepts it speaks of are part of its index. Returns how many have changed.
 */
export async function keepConcepts(db: Db): Promise<number> {
  const { rows } = await sql<{ key: string }>`
    with given as (
      select key, string_agg('(' || phrase_query(said)::text || ')', ' | ' order by at)::tsquery as said
      from unnest(
        ${concepts.flatMap(({ key, said }) => said.map(() => key))}::text[],
        ${concepts.flatMap(({ said }) => said)}::text[]) with ordinality as one (key, said, at)
      group by key),
    gone as (
      delete from resource_concepts where key not in (select key from given) returning key),
    kept as (
      insert into resource_concepts as before (key, said) select key, said from given
      on conflict (key) do update set said = excluded.said where before.said <> excluded.said
      returning key)
    select key from kept union all select key from gone`.execute(db)
  if (rows.length > 0) await indexAgain(db)
  return rows.length
}

/** Writes every row of the index again. */
async function indexAgain(db: Db): Promise<void> {
  await sql`select index_resource(id) from resources where state = 'published'`.execute(db)
}
