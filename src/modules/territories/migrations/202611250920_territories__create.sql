create extension if not exists pg_trgm;

-- Local authorities of France as they stand in one yearly vintage, and the organisations the house adds.
create table territories (
  id uuid primary key,
  kind text not null check (kind in ('commune', 'intercommunality', 'territorial-public-establishment',
    'department', 'region', 'organisation')),
  subtype text not null default '',
  -- INSEE code of a commune, department or region; SIREN of an intercommunality; nothing for an organisation.
  code text,
  siren text check (siren ~ '^[0-9]{9}$'),
  slug text not null unique,
  name text not null check (name <> ''),
  name_article smallint not null default 0,
  department_code text,
  region_code text,
  population integer check (population >= 0),
  population_year smallint,
  zone text check (zone in ('metro', 'drom', 'com')),
  lon double precision,
  lat double precision,
  -- Without imported contours a commune is drawn near the middle of its department.
  located text not null default 'none' check (located in ('exact', 'approximate', 'none')),
  website text not null default '',
  source text not null check (source in ('reference', 'added', 'demo')),
  vintage smallint,
  valid_from date,
  valid_to date,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  unique (kind, code)
);

create index territories_by_siren on territories (siren text_pattern_ops);
create index territories_by_department on territories (department_code, kind, population desc nulls last);
create index territories_by_region on territories (region_code, kind, population desc nulls last);
create index territories_by_population on territories (population desc nulls last, slug);
create index territories_by_code on territories (code text_pattern_ops);

-- Every name under which a place is looked for: its own, its short one, those of communes that joined it.
-- Kind, department and population are repeated here so that a search sorts without a join.
create table territory_names (
  territory_id uuid not null references territories (id) on delete cascade,
  nature text not null check (nature in ('official', 'short', 'former')),
  plain text not null,
  name text not null,
  words text not null,
  sorted_words text not null,
  -- What is compared letter by letter: « saint » is so common that it would drown the rest.
  likeness text not null,
  lexemes tsvector not null generated always as (array_to_tsvector(string_to_array(plain, ' '))) stored,
  kind text not null,
  department_code text,
  population integer not null default 0,
  primary key (territory_id, nature, plain)
);

create index territory_names_by_lexemes on territory_names using gin (lexemes);
create index territory_names_by_likeness on territory_names using gin (likeness gin_trgm_ops);
create index territory_names_by_words on territory_names (words text_pattern_ops);
create index territory_names_by_plain on territory_names (plain text_pattern_ops);
create index territory_names_by_population on territory_names (population desc);
create index territory_names_by_sorted_words on territory_names (sorted_words);

-- A commune belongs to its intercommunality, a department to its region, a member to its joint authority.
create table territory_links (
  child_id uuid not null references territories (id) on delete cascade,
  parent_id uuid not null references territories (id) on delete cascade,
  nature text not null check (nature in ('member', 'region', 'department', 'joint-member')),
  primary key (child_id, parent_id, nature),
  check (child_id <> parent_id)
);

create index territory_links_by_parent on territory_links (parent_id, nature);

-- Codes that once were a commune's, or still are a part's (commune déléguée, arrondissement).
create table territory_former_codes (
  code text not null,
  territory_id uuid not null references territories (id) on delete cascade,
  primary key (code, territory_id)
);

create index territory_former_codes_by_territory on territory_former_codes (territory_id);

create table territory_postal_codes (
  postal_code text not null,
  territory_id uuid not null references territories (id) on delete cascade,
  primary key (postal_code, territory_id)
);

create index territory_postal_codes_by_prefix on territory_postal_codes (postal_code text_pattern_ops);
create index territory_postal_codes_by_territory on territory_postal_codes (territory_id);

-- One simplified GeoJSON geometry for each place whose contour was imported.
create table territory_contours (
  territory_id uuid primary key references territories (id) on delete cascade,
  geometry jsonb not null,
  credit text not null default '',
  imported_at timestamptz not null
);
