-- The commons: what is published, at an address that never dies.
create table resources (
  id uuid primary key,
  slug text not null unique,
  kind text not null check (kind in ('case-sheet', 'method', 'guide', 'kit', 'report')),
  state text not null check (state in ('draft', 'published', 'retired')),
  title text not null,
  lead text not null,
  language text not null check (language in ('fr', 'en')),
  licence text not null,
  -- A starter sheet restates public facts before any experiment of this house.
  is_starter boolean not null default false,
  content jsonb not null,
  challenges text[] not null default '{}',
  themes text[] not null default '{}',
  methods text[] not null default '{}',
  region_codes text[] not null default '{}',
  outcome text not null check (outcome in ('finished', 'stopped', 'ongoing')),
  evidence_level smallint not null check (evidence_level between 0 and 5),
  version integer not null default 1,
  origin jsonb,
  source text not null default 'house',
  created_at timestamptz not null,
  updated_at timestamptz not null,
  published_at timestamptz,
  verified_on date,
  search tsvector generated always as (
    setweight(french_words(title), 'A') ||
    setweight(french_words(lead), 'B') ||
    setweight(french_words(coalesce(content ->> 'plain', '')), 'C')
  ) stored,
  plain text generated always as (plain_words(title || ' ' || lead)) stored
);

create index resources_search on resources using gin (search);
create index resources_plain on resources using gin (plain gin_trgm_ops);
create index resources_published on resources (published_at desc) where state = 'published';
create index resources_challenges on resources using gin (challenges);

-- Every published state, so that a reader can cite what was read.
create table resource_versions (
  resource_id uuid not null references resources (id) on delete cascade,
  number integer not null,
  at timestamptz not null,
  author_id uuid,
  title text not null,
  lead text not null,
  content jsonb not null,
  primary key (resource_id, number)
);

create table resource_territories (
  resource_id uuid not null references resources (id) on delete cascade,
  territory_id uuid not null,
  primary key (resource_id, territory_id)
);

create index resource_territories_territory on resource_territories (territory_id);

-- A sheet that changed its address still answers at the old one.
create table resource_former_slugs (
  slug text primary key,
  resource_id uuid not null references resources (id) on delete cascade
);

-- The territory may reply beside a sheet; it never approves it.
create table resource_replies (
  id uuid primary key,
  resource_id uuid not null references resources (id) on delete cascade,
  author_id uuid,
  organisation text not null,
  text text not null,
  at timestamptz not null
);

create index resource_replies_resource on resource_replies (resource_id, at);
