import { type Kysely, sql } from 'kysely'
import type { ResourceState } from '../../resource.ts'
import type { ResourceTables } from '../../tables.ts'
import type { Duplicate, Duplicates } from '../duplicate.ts'

/** How near two titles must be, of 1 for the same letters. */
const near = 0.7

/**
 * Resources that are probably twice here: the same address of the work, the same DOI or ISBN among what they cite as
 * themselves, or nearly the same title. Titles are compared with their two neighbours in the order of the alphabet, read
 * from the left and from the right, which meets a slip anywhere but at both ends. What is a translation or an
 * adaptation of the other is no duplicate, nor is what somebody said is not the same. Of three or more with one address,
 * each is compared with the two before it: one that is set apart does not hide the others.
 */
export async function listDuplicates(
  db: Kysely<ResourceTables>,
  asked: { readonly limit: number; readonly offset: number },
): Promise<Duplicates> {
  const { rows } = await sql<{
    total: number
    by: Duplicate['by']
    slug: string
    title: string
    state: ResourceState
    otherSlug: string
    otherTitle: string
    otherState: ResourceState
  }>`
    with here as materialized (
      select id, plain_words(title) as said,
        regexp_replace(lower(content ->> 'link'), '^https?://(www\\.|dx\\.)?|[/#]+$', '', 'g') as link,
        coalesce(substring(lower(content ->> 'link') from '10\\.\\d{4,9}/[^\\s?#]+'),
          nullif(regexp_replace(substring(content ->> 'link' from
            '(?i)isbn[:=/ -]*((?:97[89][- ]?)?(?:[0-9][- ]?){9}[0-9x])'), '[^0-9xX]', '', 'g'), '')) as number
      from resources where state <> 'retired'
    ), pairs as (
      select 'a' as by, one, two from (
        select id as one, unnest(array[lag(id) over same, lag(id, 2) over same]) as two
        from here where link <> '' window same as (partition by link order by id)
      ) by_link where two is not null
      union all
      select 'b', one, two from (
        select id as one, unnest(array[lag(id) over same, lag(id, 2) over same]) as two
        from here where number <> '' window same as (partition by number order by id)
      ) by_number where two is not null
      union all
      select 'c', one, two from (
        select id as one, said, unnest(array[
            lag(id) over forward, lag(id, 2) over forward,
            lag(id) over back, lag(id, 2) over back]) as two,
          unnest(array[
            lag(said) over forward, lag(said, 2) over forward,
            lag(said) over back, lag(said, 2) over back]) as other
        from here window forward as (order by said, id), back as (order by reverse(said), id)
      ) beside where two is not null and similarity(said, other) >= ${near}
        and regexp_replace(said, '[^0-9]', '', 'g') = regexp_replace(other, '[^0-9]', '', 'g')
    ), told as (
      select distinct on (1, 2) least(one, two) as one, greatest(one, two) as two, by
      from pairs order by 1, 2, by
    )
    select count(*) over ()::int as total, case by when 'a' then 'address' when 'b' then 'number' else 'title' end as by,
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
      and not exists (select from resource_pairs_apart apart
        where apart.one_id = told.one and apart.two_id = told.two)
    order by told.by, kept.title, kept.id, gone.id
    limit ${asked.limit} offset ${asked.offset}`.execute(db)
  return {
    total: rows[0]?.total ?? 0,
    pairs: rows.map((row) => ({
      by: row.by,
      kept: { slug: row.slug, title: row.title, state: row.state },
      other: { slug: row.otherSlug, title: row.otherTitle, state: row.otherState },
    })),
  }
}
