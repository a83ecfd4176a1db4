-- The index of the search: one narrow row for each published resource, written by the base itself, so
-- that no way of publishing can forget it. See docs/decisions/0027-search-in-postgresql.md.

-- English has its own stems and little words; accents are dropped as in French.
create text search configuration en (copy = english);
alter text search configuration en
  alter mapping for word, hword, hword_part, asciiword, asciihword, hword_asciipart
  with unaccent, english_stem;

create function indexed_words(language text, words text) returns tsvector
  language sql immutable strict parallel safe
  return case language when 'en' then to_tsvector('en'::regconfig, words) else french_words(words) end;

-- Words in their order, by their French stems or by their English ones. « les » gives its place to a
-- word that is forgotten, so that the distance between the others stays true.
create function phrase_query(words text) returns tsquery
  language sql immutable strict parallel safe
  return phraseto_tsquery('fr'::regconfig, regexp_replace(words, '\mles\M', 'des', 'gi'))
    || phraseto_tsquery('en'::regconfig, words);

-- Words of the trade that mean the same thing: what is said of each, in both languages. The list is in
-- the code (concepts.ts) and comes here when the house starts.
create table resource_concepts (
  key text primary key,
  said tsquery not null
);

-- The concepts that a text speaks of, as words that nobody types.
create function concept_words(words tsvector) returns tsvector
  language sql stable strict
  return to_tsvector('simple'::regconfig,
    coalesce((select string_agg('c0' || key, ' ') from resource_concepts where words @@ said), ''));

-- Values of facets, by small numbers: an index of numbers is three times as narrow as one of words.
create table resource_facet_values (
  code integer generated always as identity primary key,
  facet text not null,
  value text not null,
  unique (facet, value)
);

create table resource_index (
  resource_id uuid primary key references resources (id) on delete cascade,
  published_at timestamptz not null,
  reading_minutes integer not null,
  reuses integer not null default 0,
  -- What comes first among equals: evidence and completeness.
  merit integer not null,
  -- Codes of facets; and -4, -16, -64, -256 for one row in so many, which is how large answers are counted.
  facets integer[] not null,
  titled tsvector not null,
  search tsvector not null
);

-- The long vector lives beside the row: counting never reads it.
alter table resource_index alter column search set storage external;
alter table resource_index set (toast_tuple_target = 512);

-- Without a list of pending entries, which every search would have to read through.
create index resource_index_search on resource_index using gin (search) with (fastupdate = off);
create index resource_index_titled on resource_index using gin (titled) with (fastupdate = off);
create index resource_index_facets on resource_index using gin (facets) with (fastupdate = off);
create index resource_index_published on resource_index (published_at desc, resource_id);
create index resource_index_reading on resource_index (reading_minutes, published_at desc, resource_id);
create index resource_index_reuses on resource_index (reuses desc, published_at desc, resource_id);

-- Words that published resources use, as they are written: what a mistyped word is brought back to.
create table resource_words (
  word text primary key,
  plain text not null generated always as (plain_words(word)) stored
);
create index resource_words_plain on resource_words using gin (plain gin_trgm_ops);

-- What can be told apart of a resource: pairs of a facet and a value.
create function facets_of(r resources) returns table (facet text, value text)
  language sql immutable as $$
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

create function facet_codes(r resources) returns integer[]
  language sql stable as $$
    select coalesce(array_agg(distinct v.code), '{}')
      || array(select -n from unnest(array[4, 16, 64, 256]) n
        where get_byte(uuid_send(r.id), 15) % n = 0)
    from facets_of(r) f join resource_facet_values v on v.facet = f.facet and v.value = f.value
  $$;

-- What a kind is called by those who look for it.
create function kind_words(kind text) returns text
  language sql immutable strict parallel safe
  return case kind
    when 'case-sheet' then 'fiche retour d’expérience retex case sheet'
    when 'method' then 'méthode method'
    when 'guide' then 'guide mode d’emploi how-to'
    when 'kit' then 'kit boîte à outils toolkit'
    when 'template' then 'modèle de document template'
    when 'article' then 'article'
    when 'report' then 'rapport étude report'
    when 'video' then 'vidéo replay video'
    when 'game' then 'jeu game'
    when 'tool' then 'outil logiciel tool'
    when 'learning' then 'enseignement learning'
    when 'collection' then 'collection sélection'
    else '' end;

create function indexed_resource(r resources, attached text, reuses integer) returns resource_index
  language plpgsql stable as $$
declare
  titled tsvector := indexed_words(r.language, r.title);
  lead tsvector := indexed_words(r.language,
    r.lead || ' ' || array_to_string(r.themes || r.methods, ' ') || ' ' || kind_words(r.kind));
  body tsvector := indexed_words(r.language, left(coalesce(r.content ->> 'plain', ''), 200000));
  files tsvector := indexed_words(r.language, left(attached, 200000));
  made resource_index;
begin
  titled := titled || concept_words(titled);
  made.resource_id := r.id;
  made.published_at := coalesce(r.published_at, r.updated_at);
  made.reading_minutes := r.reading_minutes;
  made.reuses := reuses;
  made.merit := r.evidence_level * 10 + r.completeness / 5;
  made.facets := facet_codes(r);
  made.titled := titled;
  made.search := setweight(titled, 'A')
    || setweight(lead || concept_words(lead), 'B')
    || setweight(body || concept_words(body), 'C')
    || setweight(files || concept_words(files), 'D')
    || array_to_tsvector(array(select 'c1s' || n from unnest(array[4, 16, 64, 256]) n
      where get_byte(uuid_send(r.id), 15) % n = 0));
  return made;
end $$;

create table resource_file_texts (
  file_id uuid primary key references resource_files (id) on delete cascade,
  resource_id uuid not null references resources (id) on delete cascade,
  name text not null,
  state text not null check (state in ('read', 'empty', 'refused')),
  reason text not null default '',
  words text not null default '',
  read_at timestamptz not null
);
create index resource_file_texts_resource on resource_file_texts (resource_id);

-- The row of one resource, written again; it leaves the index when it is not published any more.
create function index_resource(which uuid) returns void
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
      reuses = excluded.reuses, merit = excluded.merit, facets = excluded.facets, titled = excluded.titled,
      search = excluded.search;
  insert into resource_words (word)
    select distinct lower(said) from regexp_split_to_table(
      r.title || ' ' || r.lead || ' ' || coalesce(r.content ->> 'plain', ''), '[^[:alpha:]]+') said
    where length(said) between 4 and 30
    order by 1 on conflict do nothing;
end $$;

create function index_changed_resource() returns trigger language plpgsql as $$
begin
  perform index_resource(new.id);
  return null;
end $$;

-- Invented resources, thousands at a time, are indexed by the command that writes them.
create trigger resources_indexed after insert or update on resources
  for each row when (new.source <> 'generated') execute function index_changed_resource();

create function index_file_text() returns trigger language plpgsql as $$
begin
  perform index_resource(coalesce(new.resource_id, old.resource_id));
  return null;
end $$;
create trigger resource_file_texts_indexed after insert or update or delete on resource_file_texts
  for each row execute function index_file_text();

create function count_reuses() returns trigger language plpgsql as $$
declare
  which uuid := coalesce(new.resource_id, old.resource_id);
begin
  update resource_index set reuses =
    (select count(*) from resource_reuses where resource_id = which and state = 'published')
    where resource_id = which;
  return null;
end $$;
create trigger resource_reuses_counted after insert or update or delete on resource_reuses
  for each row execute function count_reuses();

select index_resource(id) from resources where state = 'published';

-- What the index has taken over.
alter table resources drop column search, drop column plain;
