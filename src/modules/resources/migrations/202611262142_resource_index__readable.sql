-- The index reads French typography, and so do the questions.
create or replace function indexed_words(language text, words text) returns tsvector
  language sql immutable strict parallel safe
  return case language
    when 'en' then to_tsvector('en'::regconfig, readable(words))
    else french_words(words) end;

create or replace function phrase_query(words text) returns tsquery
  language sql immutable strict parallel safe
  return phraseto_tsquery('fr'::regconfig, regexp_replace(readable(words), '\mles\M', 'des', 'gi'))
    || phraseto_tsquery('en'::regconfig, readable(words));

-- How many words of a question mean something: « le », « the » and « par » do not, in either language.
create function meaning_words(words text) returns integer
  language sql immutable strict parallel safe
  return least(
    numnode(plainto_tsquery('fr'::regconfig, regexp_replace(readable(words), '\mles\M', 'des', 'gi'))),
    numnode(plainto_tsquery('en'::regconfig, readable(words))));

create or replace function index_resource(which uuid) returns void
  language plpgsql as $$
declare
  r resources;
  made resource_index;
begin
  select * into r from resources where id = which;
  if r.id is null or r.state <> 'published' then
    delete from resource_index where resource_id = which;
    return;
  end if;
  insert into resource_facet_values (facet, value)
    select f.facet, f.value from facets_of(r) f
    where not exists (
      select from resource_facet_values v where v.facet = f.facet and v.value = f.value)
    order by 1, 2 on conflict do nothing;
  made := indexed_resource(r,
    coalesce((select string_agg(words, ' ') from resource_file_texts where resource_id = which), ''),
    (select count(*)::int from resource_reuses
      where resource_id = which and state = 'published'));
  insert into resource_index select (made).*
    on conflict (resource_id) do update set
      published_at = excluded.published_at, reading_minutes = excluded.reading_minutes,
      reuses = excluded.reuses, merit = excluded.merit, facets = excluded.facets,
      titled = excluded.titled, search = excluded.search;
  insert into resource_words (word)
    select distinct lower(said) from regexp_split_to_table(
      readable(r.title || ' ' || r.lead || ' ' || coalesce(r.content ->> 'plain', '')),
      '[^[:alpha:]]+') said
    where length(said) between 4 and 30
    order by 1 on conflict do nothing;
end $$;

delete from resource_words;
select index_resource(id) from resources where state = 'published';
