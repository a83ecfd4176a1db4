import { type Kysely, sql } from 'kysely'
import type { Resource } from '../../resource.ts'
import { toResource } from '../../store/resource-row.ts'
import type { ResourceTables } from '../../tables.ts'

type Db = Kysely<ResourceTables>

const compared = 120

/**
 * Resources near this one: those that share words or concepts of its title, and its themes, methods and
 * challenges. A value that few have counts for more than one that everybody has; two of the same kind
 * are a little nearer. Never itself, nor its translations.
 */
export async function listNear(db: Db, id: string, limit: number): Promise<readonly Resource[]> {
  const { rows } = await sql<{ id: string }>`
    with this as materialized (
      select index.*, coalesce(nullif(array_to_string(array(
          select quote_literal(word) from unnest(tsvector_to_array(titled)) word
          where length(word) > 2), ' | '), ''), '''c2none''')::tsquery as words,
        array(select code from unnest(facets) code join resource_facet_values using (code)
          where facet in ('theme', 'method', 'challenge')) as subjects,
        coalesce(resources.in_language_of, resources.id) as work
      from resource_index index join resources on resources.id = index.resource_id
      where resource_id = ${id}),
    chosen as materialized (
      (select resource_id from resource_index where titled @@ (select words from this)
        order by merit desc, published_at desc limit ${compared})
      union
      (select resource_id from resource_index where facets && (select subjects from this)
        order by merit desc, published_at desc limit ${compared})),
    read as materialized (
      select resource_id, titled, facets, merit from resource_index
      where resource_id = any (array(select resource_id from chosen))),
    weights as (
      select code, ln(1 + (select count(*) from read)::float / count(*)) as weight
      from read, unnest(facets) code
      where code = any (array(select unnest(subjects) from this)) group by code)
    select read.resource_id as id from this, read join resources on resources.id = read.resource_id
    where read.resource_id <> this.resource_id and coalesce(resources.in_language_of, resources.id) <> this.work
    order by ts_rank(read.titled, this.words) * 4
      + coalesce((select sum(weight) from weights where code = any (read.facets)), 0)
      + cardinality(array(select unnest(read.facets) intersect select unnest(this.facets))) * 0.05
      + read.merit * 0.004 desc, read.resource_id
    limit ${limit}`.execute(db)
  const ids = rows.map((row) => row.id)
  if (ids.length === 0) return []
  const found = await db.selectFrom('resources').selectAll().where('id', 'in', ids).execute()
  return ids.flatMap((item) => {
    const row = found.find((other) => other.id === item)
    return row ? [toResource(row)] : []
  })
}
