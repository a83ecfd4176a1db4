import { type Kysely, sql } from 'kysely'
import type { Duplicate } from '../duplicate.ts'
import type { ImportTables } from '../import-tables.ts'
import type { ResourceState } from '../resource.ts'
import type { ResourceTables } from '../tables.ts'

/** How near two titles must be, of 1 for the same letters. */
const near = 0.7
const pairsAtMost = 200

/**
 * Resources that are probably twice here: the same address of the work, the same DOI or ISBN among what they cite as
 * themselves, or nearly the same title. Titles are compared with their two neighbours in the order of the alphabet, read
 * from the left and from the right, which meets a slip anywhere but at both ends. What is a translation or an
 * adaptation of the other is no duplicate.
 */
export async function listDuplicates(
  db: Kysely<ImportTables & ResourceTables>,
): Promise<readonly Duplicate[]> {
  const { rows } = await sql<{
    by: Duplicate['by']
    slug: string
    title: string
    state: ResourceState
    otherSlug: string
    otherTitle: string
    otherState: ResourceState
  }>`
    with here as (
      select id, plain_words(title) as said,
        regexp_replace(lower(content ->> 'link'), '^https?://(www\\.|dx\\.)?|[/#]+$', '', 'g') as link,
        coalesce(substring(lower(content ->> 'link') from '10\\.\\d{4,9}/[^\\s?#]+'),
          nullif(regexp_replace(substring(content ->> 'link' from
            '(?i)isbn[:=/ -]*((?:97[89][- ]?)?(?:[0-9][- ]?){9}[0-9x])'), '[^0-9xX]', '', 'g'), '')) as number
      from resources where state <> 'retired'
    ), pairs as (
      select min('a') as by, min(id::text) as one, max(id::text) as two, link as mark
        from here where link is not null and link <> '' group by link having count(*) > 1
      union all
      select min('b'), min(id::text), max(id::text), number
        from here where number is not null group by number having count(*) > 1
      union all
      select 'c', one, two, '' from (
        select id::text as one, said, unnest(array[
            lag(id::text) over forward, lag(id::text, 2) over forward,
            lag(id::text) over back, lag(id::text, 2) over back]) as two,
          unnest(array[
            lag(said) over forward, lag(said, 2) over forward,
            lag(said) over back, lag(said, 2) over back]) as other
        from here window forward as (order by said, id), back as (order by reverse(said), id)
      ) beside where two is not null and similarity(said, other) >= ${near}
        and regexp_replace(said, '[^0-9]', '', 'g') = regexp_replace(other, '[^0-9]', '', 'g')
    ), told as (
      select distinct on (least(one, two), greatest(one, two)) by, one::uuid as one, two::uuid as two
      from pairs where one <> two order by least(one, two), greatest(one, two), by
    )
    select case by when 'a' then 'address' when 'b' then 'number' else 'title' end as by,
      kept.slug, kept.title, kept.state,
      gone.slug as "otherSlug", gone.title as "otherTitle", gone.state as "otherState"
    from told
    join resources a on a.id = told.one
    join resources b on b.id = told.two
    -- The one to keep: published, not born of an import or an address, the older one.
    cross join lateral (select * from (values (a.id), (b.id)) both_ids (id)
      join resources r using (id)
      order by r.origin is null, r.published_at nulls last, r.id limit 1) kept
    join resources gone on gone.id = case when kept.id = a.id then b.id else a.id end
    where a.language = b.language
      and a.in_language_of is distinct from b.id and b.in_language_of is distinct from a.id
      and not exists (select from resource_lineages l
        where (l.resource_id = a.id and l.parent_id = b.id)
          or (l.resource_id = b.id and l.parent_id = a.id))
      and (a.origin is null or b.origin is null)
    order by told.by, kept.title, gone.id
    limit ${pairsAtMost}`.execute(db)
  return rows.map((row) => ({
    by: row.by,
    kept: { slug: row.slug, title: row.title, state: row.state },
    other: { slug: row.otherSlug, title: row.otherTitle, state: row.otherState },
  }))
}
