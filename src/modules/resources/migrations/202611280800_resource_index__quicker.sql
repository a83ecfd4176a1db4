-- A word that has one stem in both languages is looked for once: half the work for most questions.
-- (A saying of several words is left as it is: ts_rank weighs a phrase otherwise than a choice of two.)
create or replace function phrase_query(words text) returns tsquery
  language sql immutable strict parallel safe
  return (select case when french = english and numnode(french) = 1 then french
    else french || english end from (select
    phraseto_tsquery('fr'::regconfig, regexp_replace(readable(words), '\mles\M', 'des', 'gi')) as french,
    phraseto_tsquery('en'::regconfig, readable(words)) as english) stems);

-- Words, titles and facets in one index: what is asked of two of them together is read in step, from
-- the rarest on, where two indexes would each give all their rows before they are compared.
create index resource_index_asked on resource_index using gin (search, titled, facets)
  with (fastupdate = off);
drop index resource_index_search, resource_index_titled, resource_index_facets;

-- A place that grows or shrinks may change group: what was done there is told apart by the new one.
create function index_places_resized() returns trigger language plpgsql as $$
begin
  perform index_facets(rt.resource_id)
    from became join was using (id) join resource_territories rt on rt.territory_id = became.id
      join resources r on r.id = rt.resource_id
    where population_group(became.population) is distinct from population_group(was.population)
      and r.source <> 'generated';
  return null;
end $$;
create trigger territories_resized after update on territories
  referencing old table as was new table as became
  for each statement execute function index_places_resized();
