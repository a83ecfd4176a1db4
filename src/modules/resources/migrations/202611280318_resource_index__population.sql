-- By how large a place is: its population in five groups, each named by its lower bound.
create function population_group(inhabitants integer) returns text
  language sql immutable strict parallel safe
  return case
    when inhabitants < 2000 then '0'
    when inhabitants < 10000 then '2000'
    when inhabitants < 50000 then '10000'
    when inhabitants < 100000 then '50000'
    else '100000' end;

create or replace function facets_of(r resources) returns table (facet text, value text)
  language sql stable as $$
    select 'kind', r.kind
    union all select 'outcome', r.outcome where r.kind = 'case-sheet'
    union all select 'challenge', unnest(r.challenges)
    union all select 'theme', unnest(r.themes)
    union all select 'method', unnest(r.methods)
    union all select 'region', unnest(r.region_codes)
    union all select 'public', unnest(r.publics)
    union all select 'level', unnest(r.levels)
    union all select 'phase', unnest(r.phases)
    union all select 'pillar', unnest(r.pillars)
    union all select 'scale', unnest(r.scales)
    union all select distinct 'population', population_group(t.population)
      from resource_territories rt join territories t on t.id = rt.territory_id
      where rt.resource_id = r.id and t.population is not null
    union all select 'format', r.format
    union all select 'licence', r.licence
    union all select 'language', r.language
    union all select 'evidence', r.evidence_level::text
    union all select 'minutes', case
      when r.reading_minutes <= 5 then '5'
      when r.reading_minutes <= 15 then '15'
      when r.reading_minutes <= 30 then '30'
      else 'more' end
  $$;

-- What tells one resource apart, written again; its words are left as they are.
create function index_facets(which uuid) returns void
  language plpgsql as $$
declare
  r resources;
begin
  select * into r from resources where id = which and state = 'published';
  if r.id is null then return; end if;
  insert into resource_facet_values (facet, value)
    select f.facet, f.value from facets_of(r) f
    where not exists (
      select from resource_facet_values v where v.facet = f.facet and v.value = f.value)
    order by 1, 2 on conflict do nothing;
  update resource_index set facets = facet_codes(r) where resource_id = which;
end $$;

-- Places are written after their resource.
create function index_places() returns trigger language plpgsql as $$
begin
  perform index_facets(id) from resources
    where id in (select resource_id from changed) and source <> 'generated';
  return null;
end $$;
create trigger resource_territories_added after insert on resource_territories
  referencing new table as changed for each statement execute function index_places();
create trigger resource_territories_removed after delete on resource_territories
  referencing old table as changed for each statement execute function index_places();

select index_facets(id) from resources where state = 'published';
